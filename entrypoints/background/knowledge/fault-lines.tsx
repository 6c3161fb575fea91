import { render } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { vi } from 'vitest'
import { createQueryClient, QueryClientProvider } from '../../../components/queries.ts'
import danish from '../../../public/_locales/da/messages.json' with { type: 'json' }

type Messages = Readonly<Record<string, { readonly message: string }>>

export const status = (code: number, headers: Record<string, string> = {}) =>
  new Response('', { status: code, headers })
export const atHost = (url: string) =>
  Object.defineProperty(new Response('<html></html>'), 'url', { value: url })

/** What of the browser the panel needs, with these answers of the background. */
export function browserWith(replies: Readonly<Record<string, unknown>>) {
  return {
    runtime: {
      id: 'x',
      onMessage: { addListener: () => undefined, removeListener: () => undefined },
      sendMessage: async ({ name }: { readonly name: string }) => ({ ok: true, value: await replies[name] }),
    },
    i18n: {
      getMessage: (key: string) => (danish as Messages)[key]?.message ?? '',
      getUILanguage: () => 'da',
    },
  }
}

/** The message of a key, whatever stands for its placeholders; the panel shows its first sentence as a heading. */
export function lineOf(key: string): RegExp {
  const message = (danish as Messages)[key]?.message
  if (!message) throw new Error(`no such text: ${key}`)
  const words = message.split(/\{\w+\}/)
  const escaped = words.map((part) =>
    part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\.\s/g, '\\.?\\s*'),
  )
  return new RegExp(escaped.join('.+'))
}

export function show(screenOf: ComponentChildren): string {
  render(<QueryClientProvider client={createQueryClient(() => undefined)}>{screenOf}</QueryClientProvider>)
  return document.body.textContent ?? ''
}

/** Lets timers run until the work is done: deadlines of half a minute take no time here. */
export async function finished<Value>(work: Promise<Value>): Promise<Value> {
  const state = { done: false }
  const end = work.finally(() => (state.done = true))
  while (!state.done) {
    await vi.advanceTimersByTimeAsync(5000)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return end
}
