import type { MemoryStore } from '../../components/memory.tsx'
import { browser } from '../../utils/platform/browser.ts'
import { watchArea } from '../../utils/platform/storage.ts'

const key = 'panelMemory'

/** Firefox gives an iframe of the extension `storage` directly; the panel checks what it reads. */
export const panelMemory: MemoryStore = {
  read: async () => (await browser.storage.local.get(key))[key],
  write: async (memory) => browser.storage.local.set({ [key]: memory }),
  watch: (listener) => watchArea('local', (changed) => key in changed && listener(changed[key])),
}
