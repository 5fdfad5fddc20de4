import type { BlockHost } from './block-host.ts';
import { isObject, type Json, type JsonObject, objectOf, objectsOf, stringOf, textOf } from './json.ts';
import { type Child, makeElement } from './make-element.ts';
import { renderMarkdown } from './markdown.ts';
import { valuesOf } from './read-values.ts';
import { renderElement } from './render-element.ts';
import { renderInput } from './render-input.ts';
import { renderPicture } from './render-picture.ts';
import { renderRichText } from './render-rich-text.ts';
import { renderTable } from './render-table.ts';
import { renderText } from './render-text.ts';
import { safeLink } from './safe-link.ts';
import { say } from './words.ts';

/** An app's blocks, drawn and ready to be used. */
export function renderBlocks(blocks: readonly JsonObject[], host: BlockHost): HTMLElement {
  const root = makeElement('div', 'blocks');
  const inside: BlockHost = {
    names: host.names,
    fileAddress: (id, download) => host.fileAddress(id, download),
    upload: (file) => host.upload(file),
    // The app is told what all inputs around hold at the moment of use.
    act: (action) => host.act({ ...action, values: valuesOf(root) }),
  };
  root.append(...blocks.map((block) => renderBlock(block, inside)));
  return root;
}

function renderBlock(block: JsonObject, host: BlockHost): HTMLElement {
  const type = stringOf(block.type);
  const content = BLOCKS[type]?.(block, host) ?? fallback(block, host);
  const props = {
    class: `block block-${type.replace(/[^a-z_]/g, '')}`,
    'data-block': stringOf(block.block_id),
  };
  return makeElement('div', props, ...content);
}

type Content = (block: JsonObject, host: BlockHost) => readonly Child[];

const BLOCKS: { readonly [type: string]: Content | undefined } = {
  divider: () => [makeElement('hr')],
  header: (block, { names }) => [makeElement('h3', {}, ...renderText(block.text, names))],
  section: renderSection,
  context(block, host) {
    return objectsOf(block.elements).map((element) =>
      element.type === 'image'
        ? renderPicture(element, host)
        : makeElement('span', {}, ...renderText(element, host.names)),
    );
  },
  actions: (block, host) => elementsOf(block, block.elements, host),
  context_actions: (block, host) => elementsOf(block, block.elements, host),
  image(block, host) {
    const title = block.title ? renderText(block.title, host.names) : [];
    return [title.length > 0 && makeElement('div', 'picture-title', ...title), renderPicture(block, host)];
  },
  rich_text: (block, { names }) => [renderRichText(block, names)],
  markdown: (block, { names }) => renderMarkdown(stringOf(block.text), names),
  table: (block, { names }) => [renderTable(block, names)],
  data_table: (block, { names }) => [renderTable(block, names)],
  input: (block, host) => [renderInput(block, host)],
  alert: (block, { names }) => [
    makeElement(
      'div',
      { class: `alert ${alertLevel(block)}`, role: 'note' },
      ...renderText(block.text, names),
    ),
  ],
  card: renderCard,
  carousel(block, host) {
    const cards = objectsOf(block.elements).map((card) => renderBlock(card, host));
    return [makeElement('div', 'carousel', ...cards)];
  },
  container(block, host) {
    const inner = objectsOf(block.child_blocks).map((child) => renderBlock(child, host));
    return [...titlesOf(block, host), makeElement('div', 'container', ...inner)];
  },
  video(block) {
    const url = stringOf(block.title_url) || stringOf(block.video_url);
    return [safeLink(url, textOf(block.title) || url)];
  },
};

function renderSection(block: JsonObject, host: BlockHost): readonly Child[] {
  const text = block.text ? makeElement('div', 'text', ...renderText(block.text, host.names)) : null;
  const fields = objectsOf(block.fields).map((one) => makeElement('div', {}, ...renderText(one, host.names)));
  const main = makeElement(
    'div',
    'section-main',
    text,
    fields.length > 0 && makeElement('div', 'fields', ...fields),
  );
  const accessory = elementsOf(block, [block.accessory ?? null], host, textOf(block.text));
  return [main, accessory.length > 0 && makeElement('div', 'accessory', ...accessory)];
}

function renderCard(block: JsonObject, host: BlockHost): readonly Child[] {
  const picture = isObject(block.hero_image) && renderPicture(block.hero_image, host);
  const body = block.body ? makeElement('div', 'text', ...renderText(block.body, host.names)) : null;
  const actions = elementsOf(block, block.actions, host);
  return [
    picture,
    ...titlesOf(block, host),
    body,
    actions.length > 0 && makeElement('div', 'card-actions', ...actions),
  ];
}

function titlesOf(block: JsonObject, { names }: BlockHost): Child[] {
  const subtitle = block.subtitle ? makeElement('small', {}, ...renderText(block.subtitle, names)) : null;
  if (isObject(block.rich_text_title)) return [renderRichText(block.rich_text_title, names), subtitle];
  return [block.title ? makeElement('b', {}, ...renderText(block.title, names)) : null, subtitle];
}

function elementsOf(block: JsonObject, list: Json | undefined, host: BlockHost, label = ''): HTMLElement[] {
  const near = label.length > 80 ? `${label.slice(0, 79)}…` : label;
  const place = { host, block: stringOf(block.block_id), tells: true, label: near };
  return (Array.isArray(list) ? list.filter(isObject) : []).map((element) => renderElement(element, place));
}

function alertLevel(block: JsonObject): string {
  const level = stringOf(block.level);
  return /^(info|warning|error|success)$/.test(level) ? level : 'info';
}

/** The texts of a block the page does not know, so that nothing an app says is lost; else its type alone. */
function fallback(block: JsonObject, { names }: BlockHost): readonly Child[] {
  const texts = textsOf(block, 0).map((text) => makeElement('div', {}, ...renderText(text, names)));
  return texts.length > 0
    ? texts
    : [makeElement('span', 'unknown', say('unshown', { type: stringOf(block.type) }))];
}

function textsOf(value: Json | undefined, depth: number): Json[] {
  if (depth > 8) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, depth + 1));
  if (!isObject(value)) return [];
  if (value.type === 'rich_text_section') {
    return [
      objectsOf(value.elements)
        .map((part) => stringOf(objectOf(part).text))
        .join(''),
    ];
  }
  if (typeof value.text === 'string') return [value];
  const title = typeof value.title === 'string' ? [value.title] : [];
  return [...title, ...Object.values(value).flatMap((inner) => textsOf(inner, depth + 1))];
}
