import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { makeCertificate } from './certificate.ts'
import { html, readExchange, sendReply, type Site } from './http.ts'

export interface RunningServer {
  readonly port: number
  readonly close: () => Promise<void>
}

/** Serves every host's site over https on a free port of the loopback interface, and nowhere else. */
export async function serveSites(sites: ReadonlyMap<string, Site>): Promise<RunningServer> {
  const server = createServer(
    makeCertificate([...sites.keys(), 'localhost'], Date.now()),
    (request, response) => {
      void (async () => {
        try {
          const exchange = await readExchange(request)
          const site = sites.get(exchange.host)
          const reply = site
            ? await site(exchange)
            : html('<!doctype html><title>404</title>Ukendt vært', 404)
          await sendReply(response, reply, exchange.method === 'HEAD')
        } catch (error) {
          // A browser that is closed in mid-request ends up here as well; only a fault of ours is worth a line.
          if (response.headersSent || response.destroyed) return
          process.stderr.write(`stand-in: ${request.url ?? ''}: ${String(error)}\n`)
          response.writeHead(500).end()
        }
      })()
    },
  )
  // Browsers that do not trust the certificate yet hang up in the handshake.
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
