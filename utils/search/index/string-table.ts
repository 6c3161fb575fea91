/** Many strings as one, with where each ends; cheap to clone and store. */
export interface StringTable {
  readonly text: string
  readonly ends: Uint32Array
}

export function packStrings(strings: readonly string[]): StringTable {
  const ends = new Uint32Array(strings.length)
  let length = 0
  strings.forEach((string, at) => {
    length += string.length
    ends[at] = length
  })
  return { text: strings.join(''), ends }
}

export function tableSize(table: StringTable): number {
  return table.ends.length
}

/** The string at an index; empty beyond the end. */
export function stringAt(table: StringTable, at: number): string {
  const end = table.ends[at]
  return end === undefined ? '' : table.text.slice(at === 0 ? 0 : table.ends[at - 1], end)
}

/** Index of a string in a sorted table, -1 when it is not there. */
export function findString(table: StringTable, wanted: string): number {
  const at = lowerBound(table, wanted)
  return at < tableSize(table) && stringAt(table, at) === wanted ? at : -1
}

/** Half-open range of the strings in a sorted table that begin with a prefix. */
export function prefixRange(table: StringTable, prefix: string): readonly [number, number] {
  return [lowerBound(table, prefix), lowerBound(table, `${prefix}\uffff`)]
}

function lowerBound(table: StringTable, wanted: string): number {
  let low = 0
  let high = tableSize(table)
  while (low < high) {
    const middle = (low + high) >> 1
    if (stringAt(table, middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
