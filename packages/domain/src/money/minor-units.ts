/** Paise of a rupee, cents of a dollar. Apart from the shapes of money, so that showing a price needs no validator. */
export const MINOR_PER_MAJOR = 100;
