// Made by `npm run assets` from KaTeX's fonts. Do not edit.
import { KaTeXAMSRegular } from './fonts/KaTeX_AMS-Regular.ts';
import { KaTeXCaligraphicBold } from './fonts/KaTeX_Caligraphic-Bold.ts';
import { KaTeXCaligraphicRegular } from './fonts/KaTeX_Caligraphic-Regular.ts';
import { KaTeXFrakturBold } from './fonts/KaTeX_Fraktur-Bold.ts';
import { KaTeXFrakturRegular } from './fonts/KaTeX_Fraktur-Regular.ts';
import { KaTeXMainBold } from './fonts/KaTeX_Main-Bold.ts';
import { KaTeXMainBoldItalic } from './fonts/KaTeX_Main-BoldItalic.ts';
import { KaTeXMainItalic } from './fonts/KaTeX_Main-Italic.ts';
import { KaTeXMainRegular } from './fonts/KaTeX_Main-Regular.ts';
import { KaTeXMathBoldItalic } from './fonts/KaTeX_Math-BoldItalic.ts';
import { KaTeXMathItalic } from './fonts/KaTeX_Math-Italic.ts';
import { KaTeXSansSerifBold } from './fonts/KaTeX_SansSerif-Bold.ts';
import { KaTeXSansSerifItalic } from './fonts/KaTeX_SansSerif-Italic.ts';
import { KaTeXSansSerifRegular } from './fonts/KaTeX_SansSerif-Regular.ts';
import { KaTeXScriptRegular } from './fonts/KaTeX_Script-Regular.ts';
import { KaTeXSize1Regular } from './fonts/KaTeX_Size1-Regular.ts';
import { KaTeXSize2Regular } from './fonts/KaTeX_Size2-Regular.ts';
import { KaTeXSize3Regular } from './fonts/KaTeX_Size3-Regular.ts';
import { KaTeXSize4Regular } from './fonts/KaTeX_Size4-Regular.ts';
import { KaTeXTypewriterRegular } from './fonts/KaTeX_Typewriter-Regular.ts';

interface Font {
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  /** The file, in base64. */
  readonly woff2: string;
}

export const fonts: ReadonlyMap<string, Font> = new Map([
  ['KaTeX_AMS-Regular', { family: 'KaTeX_AMS', style: 'normal', weight: '400', woff2: KaTeXAMSRegular }],
  ['KaTeX_Caligraphic-Bold', { family: 'KaTeX_Caligraphic', style: 'normal', weight: '700', woff2: KaTeXCaligraphicBold }],
  ['KaTeX_Caligraphic-Regular', { family: 'KaTeX_Caligraphic', style: 'normal', weight: '400', woff2: KaTeXCaligraphicRegular }],
  ['KaTeX_Fraktur-Bold', { family: 'KaTeX_Fraktur', style: 'normal', weight: '700', woff2: KaTeXFrakturBold }],
  ['KaTeX_Fraktur-Regular', { family: 'KaTeX_Fraktur', style: 'normal', weight: '400', woff2: KaTeXFrakturRegular }],
  ['KaTeX_Main-Bold', { family: 'KaTeX_Main', style: 'normal', weight: '700', woff2: KaTeXMainBold }],
  ['KaTeX_Main-BoldItalic', { family: 'KaTeX_Main', style: 'italic', weight: '700', woff2: KaTeXMainBoldItalic }],
  ['KaTeX_Main-Italic', { family: 'KaTeX_Main', style: 'italic', weight: '400', woff2: KaTeXMainItalic }],
  ['KaTeX_Main-Regular', { family: 'KaTeX_Main', style: 'normal', weight: '400', woff2: KaTeXMainRegular }],
  ['KaTeX_Math-BoldItalic', { family: 'KaTeX_Math', style: 'italic', weight: '700', woff2: KaTeXMathBoldItalic }],
  ['KaTeX_Math-Italic', { family: 'KaTeX_Math', style: 'italic', weight: '400', woff2: KaTeXMathItalic }],
  ['KaTeX_SansSerif-Bold', { family: 'KaTeX_SansSerif', style: 'normal', weight: '700', woff2: KaTeXSansSerifBold }],
  ['KaTeX_SansSerif-Italic', { family: 'KaTeX_SansSerif', style: 'italic', weight: '400', woff2: KaTeXSansSerifItalic }],
  ['KaTeX_SansSerif-Regular', { family: 'KaTeX_SansSerif', style: 'normal', weight: '400', woff2: KaTeXSansSerifRegular }],
  ['KaTeX_Script-Regular', { family: 'KaTeX_Script', style: 'normal', weight: '400', woff2: KaTeXScriptRegular }],
  ['KaTeX_Size1-Regular', { family: 'KaTeX_Size1', style: 'normal', weight: '400', woff2: KaTeXSize1Regular }],
  ['KaTeX_Size2-Regular', { family: 'KaTeX_Size2', style: 'normal', weight: '400', woff2: KaTeXSize2Regular }],
  ['KaTeX_Size3-Regular', { family: 'KaTeX_Size3', style: 'normal', weight: '400', woff2: KaTeXSize3Regular }],
  ['KaTeX_Size4-Regular', { family: 'KaTeX_Size4', style: 'normal', weight: '400', woff2: KaTeXSize4Regular }],
  ['KaTeX_Typewriter-Regular', { family: 'KaTeX_Typewriter', style: 'normal', weight: '400', woff2: KaTeXTypewriterRegular }],
]);
