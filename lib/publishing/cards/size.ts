/** Of the picture that stands for a claim's page, in pixels: what the Open Graph protocol's readers show whole. */
export const CARD_PICTURE = { width: 1200, height: 630 } as const;
