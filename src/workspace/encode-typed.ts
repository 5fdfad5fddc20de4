import type { Core } from './core.ts';
import type { JsonObject } from './json.ts';

/** One stretch of what was typed: plain words, or something Slack links. */
type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'user'; id: string }
  | { kind: 'channel'; id: string }
  | { kind: 'link'; url: string };

/**
 * What a person typed, as Slack sends it to apps: `&<>` as entities, names after @ and # and addresses as links,
 * and the same as a rich_text block. Known ids already in Slack's form (`<@U…>`) stay links.
 */
export function encodeTyped(core: Core, typed: string): { text: string; blocks: JsonObject[] } {
  const pieces = split(core, typed.replaceAll('\r\n', '\n'));
  const elements = pieces.map((piece): JsonObject => {
    if (piece.kind === 'user') return { type: 'user', user_id: piece.id };
    if (piece.kind === 'channel') return { type: 'channel', channel_id: piece.id };
    if (piece.kind === 'link') return { type: 'link', url: piece.url };
    return { type: 'text', text: piece.text };
  });
  const blocks = [
    { type: 'rich_text', block_id: 'typed', elements: [{ type: 'rich_text_section', elements }] },
  ];
  return { text: pieces.map(encode).join(''), blocks };
}

function encode(piece: Piece): string {
  if (piece.kind === 'user') return `<@${piece.id}>`;
  if (piece.kind === 'channel') return `<#${piece.id}|>`;
  if (piece.kind === 'link') return `<${escapeText(piece.url)}>`;
  return escapeText(piece.text);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function split(core: Core, typed: string): Piece[] {
  const pieces: Piece[] = [];
  const names = namesOf(core);
  // A Latin letter or digit before the sign makes it part of a mail address or a word; Chinese runs on into it.
  const marks =
    /<@(U[A-Z0-9]+)>|(?<![A-Za-z0-9._-])@([\p{L}\p{N}._-]+)|(?<![A-Za-z0-9])#([\p{L}\p{N}_-]+)|https?:\/\/[^\s<>|]+/gu;
  let done = 0;
  for (const mark of typed.matchAll(marks)) {
    const piece = pieceOf(core, names, mark);
    if (!piece) continue;
    if (mark.index > done) pieces.push({ kind: 'text', text: typed.slice(done, mark.index) });
    pieces.push(piece.piece);
    done = mark.index + piece.length;
  }
  if (done < typed.length) pieces.push({ kind: 'text', text: typed.slice(done) });
  return pieces;
}

function pieceOf(core: Core, names: Map<string, string>, mark: RegExpExecArray) {
  const [whole, id, name, channel] = mark;
  if (id !== undefined) {
    const known = [...names.values()].includes(id);
    return known ? { piece: { kind: 'user', id } as const, length: whole.length } : undefined;
  }
  if (name !== undefined) {
    // "@torch-advisor。" and "@torch-advisor请看" are mentions too: the longest known name that it begins with.
    const lower = name.toLowerCase();
    const match = [...names]
      .filter(([known]) => lower.startsWith(known) && !/^[a-z0-9]/.test(lower.slice(known.length)))
      .sort((a, b) => b[0].length - a[0].length)[0];
    return match && { piece: { kind: 'user', id: match[1] } as const, length: match[0].length + 1 };
  }
  if (channel !== undefined) {
    const found = core.state.channels.find((one) => one.kind === 'channel' && one.name === channel);
    return found && { piece: { kind: 'channel', id: found.id } as const, length: whole.length };
  }
  // A full stop or a bracket after an address ends the sentence, not the address.
  const url = whole.replace(/[.,;:!?)\]，。；：！？）】]+$/u, '');
  return { piece: { kind: 'link', url } as const, length: url.length };
}

function namesOf(core: Core): Map<string, string> {
  const names = new Map([[core.manifest.botName.toLowerCase(), core.state.ids.botUser]]);
  for (const person of core.state.people) {
    for (const name of [person.name, person.title.en, person.title.zh])
      names.set(name.toLowerCase(), person.id);
  }
  return names;
}
