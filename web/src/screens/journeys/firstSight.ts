const READABLE = 0.75;
const EDGE = 12;

/**
 * Where a picture is looked at first: whole where it can be read, else from its left edge with the
 * height that matters in the middle, as far as the picture goes.
 */
export const firstSight = (
  picture: { width: number; height: number },
  place: HTMLElement | null,
  matters: number,
) => {
  const width = (place?.clientWidth ?? picture.width) - 2 * EDGE;
  const height = (place?.clientHeight ?? picture.height) - 2 * EDGE;
  const zoom = Math.min(1, width / picture.width, height / picture.height);
  if (zoom >= READABLE) return { x: EDGE + (width - picture.width * zoom) / 2, y: EDGE, zoom };
  const hidden = Math.max(0, picture.height * READABLE - height);
  const above = Math.min(hidden, Math.max(0, matters * READABLE - height / 2));
  return { x: EDGE, y: EDGE - above, zoom: READABLE };
};
