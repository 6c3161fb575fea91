import type { Picture } from './draft.ts'

/** All of a picture's editing that can be seen in its pixels, as one text: equal for equal pixels. */
export function lookOf({ covers, marks, crop }: Pick<Picture, 'covers' | 'marks' | 'crop'>): string {
  const place = ({ x, y, width, height }: NonNullable<Picture['crop']>) => [x, y, width, height]
  return JSON.stringify([
    covers.map(place),
    marks.map((mark) =>
      Object.entries(mark)
        .filter(([key]) => key !== 'id')
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    crop ? place(crop) : null,
  ])
}
