import type { HandoverTask } from '../../utils/messaging/protocol.ts'
import { requestForm } from '../../utils/servicedesk/find-fields.ts'
import { findSendButton } from '../../utils/servicedesk/read-form.ts'
import { ask } from './api.ts'
import { mayGo } from './attempts.ts'
import { createBanner } from './banner.ts'
import { copyText } from './copy.ts'
import { fetchFiles, saveFile } from './files.ts'
import type { PortalFile } from './filling.ts'
import { findForm, findLimit } from './portal-reader.ts'
import { createSession, type Session } from './session.ts'

/** Quiet time after the page's last change, so that a form is filled in once it is drawn. */
const QUIET_MS = 250

/** Asks whether a report waits for this tab; on every other visit to the portal that is all that happens. */
export async function start(window: Window & typeof globalThis): Promise<void> {
  const task = await ask('handover.claim', {})
  if (task === null || task === undefined || task.portal.origin !== window.location.origin) return
  const { document } = window
  let files: Promise<readonly PortalFile[]> | undefined
  const load = () => (files ??= fetchFiles(task))
  const banner = createBanner(document, {
    copy: (value, label) => copyText(document, value, label),
    save: (index) =>
      void load().then((all) => {
        const found = all.find((one) => one.index === index)
        if (found !== undefined) saveFile(document, found.file)
      }),
  })
  const session = createSession({
    document,
    task,
    banner,
    ask,
    now: Date.now,
    files: load,
    limit: () => findLimit(fetch.bind(window)),
    findForm: () => findForm(fetch.bind(window), placeOf(task)),
    go: (address) => {
      const may = mayGo(window.sessionStorage, task.handoverId)
      if (may) window.location.assign(address)
      return may
    },
    later: timers(() => void session.step()),
    address: () => window.location.href,
  })
  watch(document, session)
  await session.step()
}

function placeOf({ portal }: HandoverTask) {
  return { portalId: portal.portalId, names: portal.requestTypeNames }
}

/** One timer for each waiting time, however often it is asked for. */
function timers(run: () => void): (ms: number) => void {
  const pending = new Set<number>()
  return (ms) => {
    if (pending.has(ms)) return
    pending.add(ms)
    setTimeout(() => {
      pending.delete(ms)
      run()
    }, ms)
  }
}

function watch(document: Document, session: Session): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void session.step(), QUIET_MS)
  }
  new MutationObserver(soon).observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
  })
  const on = (name: string, run: (event: Event) => void) => document.addEventListener(name, run, true)
  on('input', (event) => {
    // What the native setter brings about is not trusted; what `execCommand` does is, and the session knows of it.
    if (event.isTrusted && event.target !== null) session.typed(event.target)
    soon()
  })
  on('change', soon)
  on('readystatechange', soon)
  on('submit', (event) => {
    if (event.target === requestForm(document)) session.sent()
  })
  on('click', (event) => {
    const form = requestForm(document)
    const send = form === null ? null : findSendButton(form)
    if (event.isTrusted && event.target instanceof Node && send?.contains(event.target) === true)
      session.sent()
  })
}
