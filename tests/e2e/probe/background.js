// Proves the test mechanism by itself: the action's click grants the tab, a frame goes in, a picture can be taken.
const api = globalThis.browser ?? globalThis.chrome

function mount(address) {
  const host = document.createElement('div')
  const frame = document.createElement('iframe')
  frame.src = address
  host.attachShadow({ mode: 'closed' }).append(frame)
  document.documentElement.append(host)
}

api.action.onClicked.addListener(async (tab) => {
  const picture = await api.tabs.captureVisibleTab(tab.windowId, { format: 'png' })
  const address = `${api.runtime.getURL('panel.html')}#${picture.slice(0, 15)}`
  for (let attempt = 0; ; attempt += 1) {
    try {
      await api.scripting.executeScript({ target: { tabId: tab.id }, func: mount, args: [address] })
      return
    } catch (error) {
      if (attempt >= 4) throw error
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt))
    }
  }
})
