/** Google counts zoom in 256-pixel tiles, the rest of the platform in 512-pixel ones: one level apart for one view. */
export const fromGoogleZoom = (googleZoom: number) => googleZoom - 1;
export const toGoogleZoom = (zoom: number) => zoom + 1;
