import type { Mm } from './units';

/**
 * From an eye's centre of rotation to the plane of its iris: 13.5 mm to the top of the cornea (Fry and Hill 1962, Am. J.
 * Optom. 39:581), less a chamber of 3 mm.
 */
export const IRIS_LEVER_MM: Mm = 10.5;
