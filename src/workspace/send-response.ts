import type { ServerResponse } from 'node:http';

/**
 * Headers of every answer. The page loads nothing but its own files, no script inside HTML runs, no other page
 * frames it, and no other origin reads it (there is no CORS header).
 */
const ALWAYS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Sends an answer with the headers all answers have. */
export function sendResponse(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: { readonly [name: string]: string } = {},
): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...ALWAYS, ...headers });
  response.end(body);
}

/** Sends JSON. */
export function sendJson(response: ServerResponse, status: number, body: object): void {
  sendResponse(response, status, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' });
}

/** Sends a file. Only plain pictures may be shown; everything else is saved, never run or rendered. */
export function sendFile(
  response: ServerResponse,
  bytes: Buffer,
  file: { name: string; mimetype: string },
  download: boolean,
): void {
  const picture = /^image\/(png|jpeg|gif|webp)$/.test(file.mimetype);
  const how = picture && !download ? 'inline' : 'attachment';
  sendResponse(response, 200, bytes, {
    'content-type': picture ? file.mimetype : 'application/octet-stream',
    'content-disposition': `${how}; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
  });
}
