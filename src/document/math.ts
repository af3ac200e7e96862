import type { TexMath } from '../tex/text.ts';

/** Mathematics of our own with mathematics in its holes; a backslash stands for itself. */
export const tex = (strings: TemplateStringsArray, ...holes: readonly (TexMath | number)[]): TexMath =>
  String.raw(strings, ...holes) as TexMath;

export const texList = (items: readonly TexMath[], between: string): TexMath =>
  items.join(between) as TexMath;
