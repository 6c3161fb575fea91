import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from './browser.ts'
import { injectScripts, openTab, sendToPage, sendToPanels } from './tabs.ts'

vi.mock('./browser.ts', () => ({ browser: {} }))

const executeScript = vi.fn()
const tabs = { sendMessage: vi.fn(), create: vi.fn() }
const runtime = { sendMessage: vi.fn() }

beforeEach(() => {
  vi.useFakeTimers()
  for (const mock of [executeScript, tabs.sendMessage, tabs.create, runtime.sendMessage]) mock.mockReset()
  Object.assign(browser, { scripting: { executeScript }, tabs, runtime })
})
afterEach(() => void vi.useRealTimers())

describe('injectScripts', () => {
  const late = new Error('Cannot access contents of the page. Extension manifest must request permission')

  it('waits for a grant that is late', async () => {
    executeScript
      .mockRejectedValueOnce(late)
      .mockRejectedValueOnce(late)
      .mockResolvedValue([{ result: 5 }])
    const given = injectScripts(7, ['/a.js', '/b.js'])
    await vi.advanceTimersByTimeAsync(60)
    expect(await given).toBe(5)
    expect(executeScript).toHaveBeenLastCalledWith({ target: { tabId: 7 }, files: ['/a.js', '/b.js'] })
  })

  it('gives up after seven times', async () => {
    executeScript.mockRejectedValue(late)
    const given = injectScripts(7, ['/a.js']).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(1260)
    expect(await given).toBe(late)
    expect(executeScript).toHaveBeenCalledTimes(7)
  })

  it('does not wait where the browser never allows scripts', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'))
    await expect(injectScripts(7, ['/a.js'])).rejects.toThrow('chrome://')
    expect(executeScript).toHaveBeenCalledTimes(1)
  })
})

describe('sendToPage', () => {
  it('speaks to the top frame only, so that the panel does not answer', async () => {
    tabs.sendMessage.mockResolvedValue({ open: true })
    expect(await sendToPage(7, { to: 'page', kind: 'reveal' })).toEqual({
      reached: true,
      answer: { open: true },
    })
    expect(tabs.sendMessage).toHaveBeenCalledWith(7, { to: 'page', kind: 'reveal' }, { frameId: 0 })
  })

  it('tells when nobody is there', async () => {
    tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'))
    expect(await sendToPage(7, { to: 'page', kind: 'reveal' })).toEqual({ reached: false })
  })
})

describe('sendToPanels', () => {
  it('reaches panels in pages and panels beside them, and minds nobody being there', async () => {
    tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'))
    runtime.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'))
    const event = { to: 'panel', kind: 'granted', tabId: 7 } as const
    await sendToPanels(event, [7, 8])
    expect(tabs.sendMessage.mock.calls).toEqual([
      [7, event],
      [8, event],
    ])
    expect(runtime.sendMessage).toHaveBeenCalledWith(event)
  })
})

describe('openTab', () => {
  it('opens without the tab it came from when that is gone', async () => {
    tabs.create.mockRejectedValueOnce(new Error('Invalid tab ID')).mockResolvedValue({ id: 9 })
    expect(await openTab('https://www.example.test/', 7)).toBe(9)
    expect(tabs.create).toHaveBeenLastCalledWith({ url: 'https://www.example.test/' })
  })
})
