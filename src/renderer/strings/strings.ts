import type { zh } from './zh';

type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** The shape of a language's words. */
export type Strings = Words<typeof zh>;
