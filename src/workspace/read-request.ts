import type { IncomingMessage } from 'node:http';
import { isObject, type JsonObject, parseJson } from './json.ts';

/** A request that cannot be served, with the HTTP status that says why. */
export class RequestError extends Error {
  readonly status: number;

  constructor(status: number, says: string) {
    super(says);
    this.status = status;
  }
}

/** The body, at most `most` bytes. */
async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most)
    throw new RequestError(413, 'The body is too large.');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > most) throw new RequestError(413, 'The body is too large.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** A JSON object from the body; nothing else is taken. */
export async function readJsonBody(request: IncomingMessage, most: number): Promise<JsonObject> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    throw new RequestError(415, 'Only application/json is taken here.');
  }
  const value = parseJson((await readBytes(request, most)).toString('utf8'));
  if (!isObject(value)) throw new RequestError(400, 'The body is no JSON object.');
  return value;
}

/** A call's arguments: from its address, and from a body that is JSON, a form, or a multipart form's texts. */
export async function readArguments(request: IncomingMessage, url: URL, most: number): Promise<JsonObject> {
  const args: JsonObject = Object.fromEntries(url.searchParams);
  const type = request.headers['content-type'] ?? '';
  const bytes = await readBytes(request, most);
  if (bytes.length === 0) return args;
  if (/^application\/json\b/i.test(type)) {
    const value = parseJson(bytes.toString('utf8'));
    if (!isObject(value)) throw new RequestError(400, 'invalid_json');
    return { ...args, ...value };
  }
  if (/^multipart\/form-data\b/i.test(type)) {
    for (const [key, value] of await readForm(bytes, type)) if (typeof value === 'string') args[key] = value;
    return args;
  }
  return { ...args, ...Object.fromEntries(new URLSearchParams(bytes.toString('utf8'))) };
}

/** The bytes of an uploaded file: the first file of a multipart form, else the body itself. */
export async function readUpload(request: IncomingMessage, most: number): Promise<Buffer> {
  const type = request.headers['content-type'] ?? '';
  const bytes = await readBytes(request, most);
  if (!/^multipart\/form-data\b/i.test(type)) return bytes;
  for (const [, value] of await readForm(bytes, type)) {
    return typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer());
  }
  throw new RequestError(400, 'no_file_data');
}

/** Node reads multipart forms itself, in what fetch is made of. */
async function readForm(bytes: Buffer, type: string) {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new RequestError(400, 'invalid_form_data');
  }
}
