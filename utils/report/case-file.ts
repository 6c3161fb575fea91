import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import * as v from 'valibot'
import { failure, success, type Result } from '../base/result.ts'
import type { EpochMs } from '../base/time.ts'
import { visibleCovers } from './build-report.ts'
import { caseFileSchema, type CaseFileContent } from './case-file-schema.ts'
import type { Draft, DraftId, Picture, PictureId, ReportPayload } from './draft.ts'
import { isPlainPng } from './plain-png.ts'
import { redactDraft } from './redact-draft.ts'

const TEXT_FILE = 'sag.txt'
const DATA_FILE = 'sag.json'
const FORMAT = 'cms-hjaelp-sag'
/** A whole file from a stranger: five pictures of 4K screens fit well within. */
const FILE_LIMIT_BYTES = 60_000_000
const UNPACKED_LIMIT_BYTES = 120_000_000
const DATA_LIMIT_BYTES = 2_000_000

export interface PictureBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface OpenedPicture {
  readonly id: PictureId
  /** As the bytes themselves show. */
  readonly type: string
  readonly bytes: Uint8Array
  /** Holds nothing but pixels, so that it may leave as it came. */
  readonly plain: boolean
}

export interface OpenedCase {
  readonly draft: Draft
  /** In the draft's order. */
  readonly pictures: readonly OpenedPicture[]
  readonly writtenAt: EpochMs
}

/**
 * The colleague's file: `sag.txt` for people, the pictures with covers and marks burnt in, `sag.json` for the panel.
 * Nothing in it says more than the payload does: texts are redacted, removed lines are gone.
 */
export function packCase(parts: {
  readonly draft: Draft
  readonly payload: ReportPayload
  readonly pictures: readonly PictureBytes[]
  readonly now: EpochMs
}): Uint8Array {
  const content: CaseFileContent = {
    format: FORMAT,
    version: 1,
    writtenAt: parts.now,
    draft: fileDraft(parts.draft),
  }
  const overflow = parts.payload.files.filter((file) => file.text !== undefined)
  const files: Zippable = {
    [TEXT_FILE]: strToU8(`${parts.payload.summary}\n\n${parts.payload.description}\n`),
    [DATA_FILE]: strToU8(JSON.stringify(content, null, 1)),
    ...Object.fromEntries(overflow.map((file) => [file.name, strToU8(file.text ?? '')])),
    // Pictures are compressed already.
    ...Object.fromEntries(parts.pictures.map(({ name, bytes }) => [name, [bytes, { level: 0 }]] as const)),
  }
  return zipSync(files, { mtime: parts.now })
}

/**
 * Reads a file that claims to be a report. Everything in it is a stranger's: sizes are checked before unpacking, the
 * data against a strict schema, pictures by their own first bytes; ids are replaced by `newId`, and the case it may
 * once have been handed over to is forgotten.
 */
export function openCase(
  bytes: Uint8Array,
  fresh: { readonly newId: () => string; readonly now: EpochMs },
): Result<OpenedCase, 'file-unread' | 'too-large'> {
  if (bytes.length > FILE_LIMIT_BYTES) return failure('too-large')
  const files = unpack(bytes)
  if (!files.ok) return files
  const content = parseContent(files.value[DATA_FILE])
  if (content === undefined) return failure('file-unread')
  const pictures = content.draft.pictures.map((picture) => {
    const data = files.value[picture.name]
    const type = data === undefined ? undefined : pictureKind(data)
    return { picture, data, type, id: fresh.newId() as PictureId }
  })
  const readable = pictures.flatMap(({ picture, data, type, id }) =>
    data === undefined || type === undefined ? [] : [{ picture, data, type, id }],
  )
  if (readable.length !== pictures.length) return failure('file-unread')
  const draft: Draft = {
    ...content.draft,
    id: fresh.newId() as DraftId,
    createdAt: content.draft.createdAt,
    changedAt: fresh.now,
    pictures: readable.map(({ picture, id }): Picture => ({ ...picture, id })),
  }
  return success({
    draft,
    pictures: readable.map(({ id, type, data }) => ({ id, type, bytes: data, plain: isPlainPng(data) })),
    writtenAt: content.writtenAt,
  })
}

function fileDraft(source: Draft): CaseFileContent['draft'] {
  const { draft } = redactDraft(source)
  const { id: _id, handover: _handover, caseKey: _caseKey, caseUrl: _caseUrl, pictures, ...rest } = draft
  return { ...rest, pictures: pictures.map(flattened) }
}

/** As the burnt picture is: cropped, marks in the pixels, covers kept only to say what they hid. */
function flattened(picture: Picture): CaseFileContent['draft']['pictures'][number] {
  const { id: _id, crop, ...rest } = picture
  const area = crop ?? { x: 0, y: 0, width: picture.width, height: picture.height }
  const covers = visibleCovers(picture).map((cover) => {
    const left = Math.max(cover.x, area.x)
    const top = Math.max(cover.y, area.y)
    const width = Math.min(cover.x + cover.width, area.x + area.width) - left
    const height = Math.min(cover.y + cover.height, area.y + area.height) - top
    return { ...cover, x: left - area.x, y: top - area.y, width, height }
  })
  return { ...rest, width: area.width, height: area.height, covers, marks: [] }
}

function unpack(
  bytes: Uint8Array,
): Result<Readonly<Record<string, Uint8Array>>, 'file-unread' | 'too-large'> {
  let total = 0
  let excess = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize
        excess ||= total > UNPACKED_LIMIT_BYTES || (name === DATA_FILE && originalSize > DATA_LIMIT_BYTES)
        return !excess && /^[\w.-]{1,100}$/u.test(name)
      },
    })
    return excess ? failure('too-large') : success(files)
  } catch {
    return failure('file-unread')
  }
}

function parseContent(data: Uint8Array | undefined): CaseFileContent | undefined {
  if (data === undefined) return undefined
  try {
    const parsed = v.safeParse(caseFileSchema, JSON.parse(strFromU8(data)))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

function pictureKind(bytes: Uint8Array): 'image/png' | 'image/jpeg' | undefined {
  const starts = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  return starts([0xff, 0xd8, 0xff]) ? 'image/jpeg' : undefined
}
