import type { Reply, Site } from '../server/http.ts'

/** The manual's pictures: a drawing of a form, the same for every address. */
export const pictureHost: Site = (): Reply => ({
  status: 200,
  headers: { 'Content-Type': 'image/svg+xml', 'Access-Control-Allow-Origin': '*' },
  body: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 960 540"><rect width="960" height="540" fill="#f8faff"/><rect width="960" height="52" fill="#fff"/><rect x="60" y="18" width="110" height="16" rx="8" fill="#0550e6"/><rect x="200" y="18" width="90" height="16" rx="8" fill="#c9cede"/><rect x="320" y="18" width="90" height="16" rx="8" fill="#c9cede"/><rect x="60" y="96" width="540" height="390" rx="14" fill="#fff" stroke="#d9dbe2"/><rect x="92" y="130" width="90" height="14" rx="7" fill="#70747f"/><rect x="92" y="156" width="476" height="46" rx="8" fill="#fff" stroke="#8e929c"/><rect x="92" y="232" width="120" height="14" rx="7" fill="#70747f"/><rect x="92" y="258" width="476" height="92" rx="8" fill="#fff" stroke="#8e929c"/><rect x="92" y="384" width="476" height="50" rx="8" fill="#e3ebfc"/><rect x="640" y="96" width="260" height="390" rx="14" fill="#e3ebfc"/><rect x="664" y="128" width="140" height="14" rx="7" fill="#0a44b5"/><rect x="664" y="170" width="212" height="40" rx="8" fill="#fff"/></svg>',
  ),
})
