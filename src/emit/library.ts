/**
 * The part of JavaScript's standard library that solver modules and their tests use, declared so narrowly that a slip
 * is a type error. The compiler's own libraries would take longer to read than everything else.
 */
export const standardLibrary = `
interface Object { hasOwnProperty(name: PropertyKey): boolean }
interface ObjectConstructor {
  create(prototype: null): any;
  freeze<T>(value: T): Readonly<T>;
  assign(target: object, ...sources: readonly unknown[]): any;
  keys(value: object): string[];
  getPrototypeOf(value: unknown): unknown;
  fromEntries<T>(entries: Iterable<readonly [string, T]>): Record<string, T>;
}
declare const Object: ObjectConstructor;
interface Function { readonly name: string }
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments { readonly length: number }
interface Boolean { valueOf(): boolean }
interface String { readonly length: number; startsWith(start: string): boolean }
declare const String: (value: unknown) => string;
interface Symbol { readonly description: string | undefined }
interface SymbolConstructor { readonly iterator: unique symbol }
declare const Symbol: SymbolConstructor;
interface RegExp { test(text: string): boolean }
interface TemplateStringsArray extends ReadonlyArray<string> {}
type PropertyKey = string | number | symbol;

interface Number { toFixed(digits: number): string }
interface NumberConstructor {
  readonly EPSILON: number;
  isFinite(value: unknown): boolean;
  isInteger(value: unknown): boolean;
  isNaN(value: unknown): boolean;
}
declare const Number: NumberConstructor;
declare const NaN: number;
declare const Infinity: number;

type MathFunction = (x: number) => number;
declare const Math: { readonly PI: number; readonly E: number } & {
  readonly [F in 'abs' | 'sign' | 'floor' | 'sqrt' | 'exp' | 'expm1' | 'log' | 'log1p' | 'sin' | 'cos' | 'tan' | 'asin' | 'acos' | 'atan' | 'sinh' | 'cosh' | 'tanh']: MathFunction;
} & { pow(x: number, y: number): number; max(...values: number[]): number; min(...values: number[]): number };

interface Error { readonly name: string; readonly message: string }
declare const Error: { new (message?: string): Error };
interface RangeError extends Error {}
declare const RangeError: { new (message?: string): RangeError };

interface IteratorYieldResult<T> { done?: false; value: T }
interface IteratorReturnResult<T> { done: true; value: T }
type IteratorResult<T, R = any> = IteratorYieldResult<T> | IteratorReturnResult<R>;
interface Iterator<T, R = any, N = any> { next(...args: [] | [N]): IteratorResult<T, R> }
interface Iterable<T, R = any, N = any> { [Symbol.iterator](): Iterator<T, R, N> }
interface IteratorObject<T, R = unknown, N = unknown> extends Iterator<T, R, N> { [Symbol.iterator](): IteratorObject<T, R, N> }
interface ArrayIterator<T> extends IteratorObject<T, undefined, unknown> { [Symbol.iterator](): ArrayIterator<T> }
interface IterableIterator<T, R = any, N = any> extends Iterator<T, R, N> { [Symbol.iterator](): IterableIterator<T, R, N> }

interface ArrayLike<T> { readonly length: number; readonly [n: number]: T }
interface ReadonlyArray<T> {
  readonly length: number;
  readonly [n: number]: T;
  [Symbol.iterator](): ArrayIterator<T>;
  entries(): ArrayIterator<[number, T]>;
  every(test: (value: T, index: number) => boolean): boolean;
  some(test: (value: T, index: number) => boolean): boolean;
  forEach(visit: (value: T, index: number) => void): void;
  includes(value: T): boolean;
  join(separator: string): string;
  map<U>(f: (value: T, index: number) => U): U[];
  reduce<U>(f: (total: U, value: T, index: number) => U, start: U): U;
  slice(start?: number, end?: number): T[];
}
interface Array<T> extends ReadonlyArray<T> {
  length: number;
  [n: number]: T;
  [Symbol.iterator](): ArrayIterator<T>;
  push(...items: T[]): number;
}
interface ArrayConstructor { from<T>(values: ArrayLike<T>): T[]; isArray(value: unknown): boolean }
declare const Array: ArrayConstructor;

interface Float64Array {
  readonly length: number;
  [n: number]: number;
  [Symbol.iterator](): ArrayIterator<number>;
  every(test: (value: number, index: number) => boolean): boolean;
  some(test: (value: number, index: number) => boolean): boolean;
  forEach(visit: (value: number, index: number) => void): void;
  map(f: (value: number, index: number) => number): Float64Array;
  reduce(f: (total: number, value: number, index: number) => number, start: number): number;
  set(values: ArrayLike<number>, offset?: number): void;
  slice(start?: number, end?: number): Float64Array;
  subarray(start?: number, end?: number): Float64Array;
}
declare const Float64Array: {
  new (length: number): Float64Array;
  of(...values: number[]): Float64Array;
  from(values: ArrayLike<number>): Float64Array;
  from<T>(values: ArrayLike<T>, f: (value: T, index: number) => number): Float64Array;
};

type Partial<T> = { [K in keyof T]?: T[K] };
type Readonly<T> = { readonly [K in keyof T]: T[K] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Exclude<T, U> = T extends U ? never : T;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type Record<K extends keyof any, T> = { [P in K]: T };
`;

/** The part of vitest that the emitted tests use. */
export const testLibrary = `
declare module 'vitest' {
  export function describe(name: string, body: () => void): void;
  export function it(name: string, body: () => void): void;
  export function expect(actual: unknown, message?: string): {
    toBe(expected: unknown): void;
    toEqual(expected: unknown): void;
    toBeLessThanOrEqual(bound: number): void;
    toThrow(error?: unknown): void;
  };
}
`;
