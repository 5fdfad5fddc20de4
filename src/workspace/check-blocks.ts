import { SLACK_LIMITS as L } from '../slack-limits.ts';
import { BlockProblems, type Surface } from './block-problems.ts';
import { checkElement } from './check-elements.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

type CheckBlock = (problems: BlockProblems, at: string, block: JsonObject) => void;

/** What is wrong with a list of blocks, and how much text they hold. */
export function checkBlocks(blocks: Json[], surface: Surface): { problems: string[]; characters: number } {
  const problems = new BlockProblems(surface);
  const most = surface === 'message' ? L.message.blocks : L.view.blocks;
  problems.list('/blocks', blocks, [0, most], (block, at) => checkBlock(problems, at, block));
  return { problems: problems.found, characters: problems.characters };
}

function checkBlock(problems: BlockProblems, at: string, block: JsonObject): void {
  problems.string(`${at}/block_id`, block.block_id, L.blockId);
  if (typeof block.block_id === 'string') {
    if (problems.blockIds.has(block.block_id)) problems.add(`${at}/block_id`, 'block_id already exists');
    problems.blockIds.add(block.block_id);
  }
  const type = String(block.type);
  const check = BLOCKS[type];
  if (!check || (ONLY_IN_MESSAGES.has(type) && problems.surface !== 'message')) {
    problems.add(`${at}/type`, `unsupported type: ${type}`);
    return;
  }
  check(problems, at, block);
}

/** Known to Slack, but not in modals and Home tabs. */
const ONLY_IN_MESSAGES = new Set([
  'file',
  'markdown',
  'table',
  'data_table',
  'context_actions',
  'task_card',
  'plan',
]);

const ACCESSORIES =
  /^(button|checkboxes|datepicker|image|overflow|radio_buttons|timepicker|workflow_button|(multi_)?\w+_select)$/;
const ACTIONS =
  /^(button|checkboxes|datepicker|datetimepicker|overflow|radio_buttons|timepicker|workflow_button|rich_text_input|(multi_)?\w+_select)$/;
const INPUTS =
  /^(checkboxes|datepicker|datetimepicker|email_text_input|file_input|number_input|plain_text_input|radio_buttons|rich_text_input|timepicker|url_text_input|(multi_)?\w+_select)$/;

const BLOCKS: { readonly [type: string]: CheckBlock | undefined } = {
  divider() {},
  section(problems, at, block) {
    if (block.text === undefined && block.fields === undefined)
      problems.add(at, 'must provide text or fields');
    if (block.text !== undefined) problems.text(`${at}/text`, block.text, L.section.text, 'any');
    if (block.fields !== undefined) {
      problems.list(`${at}/fields`, block.fields, [1, L.section.fields], (field, inField) =>
        problems.text(inField, field, L.section.fieldText, 'any'),
      );
    }
    if (block.accessory !== undefined) placed(problems, `${at}/accessory`, block.accessory, ACCESSORIES);
  },
  header(problems, at, block) {
    problems.text(`${at}/text`, block.text, L.header.text, 'plain');
  },
  markdown(problems, at, block) {
    problems.string(`${at}/text`, block.text, L.markdown.text, true);
    problems.characters += typeof block.text === 'string' ? block.text.length : 0;
  },
  context(problems, at, block) {
    problems.list(`${at}/elements`, block.elements, [1, L.context.elements], (element, inElement) => {
      if (element.type === 'image') problems.picture(inElement, element, L.image.alt, L.image.url);
      else problems.text(inElement, element, L.textObject, 'any');
    });
  },
  actions(problems, at, block) {
    problems.list(`${at}/elements`, block.elements, [1, L.actions.elements], (element, inElement) =>
      placed(problems, inElement, element, ACTIONS),
    );
  },
  context_actions(problems, at, block) {
    problems.list(`${at}/elements`, block.elements, [1, L.contextActions.elements], (element, inElement) =>
      placed(problems, inElement, element, /^(feedback_buttons|icon_button)$/),
    );
  },
  image(problems, at, block) {
    problems.picture(at, block, L.image.alt, L.image.url);
    problems.text(`${at}/title`, block.title, L.image.title, 'plain', false);
  },
  input(problems, at, block) {
    problems.text(`${at}/label`, block.label, L.input.label, 'plain');
    problems.text(`${at}/hint`, block.hint, L.input.hint, 'plain', false);
    placed(problems, `${at}/element`, block.element, INPUTS);
    if (isObject(block.element) && block.element.type === 'file_input' && problems.surface !== 'modal') {
      problems.add(`${at}/element/type`, 'unsupported type: file_input');
    }
  },
  rich_text(problems, at, block) {
    problems.list(`${at}/elements`, block.elements, [0, Number.MAX_SAFE_INTEGER], (element, inElement) => {
      const type = String(element.type);
      if (!/^rich_text_(section|list|quote|preformatted)$/.test(type)) {
        problems.add(`${inElement}/type`, `unsupported type: ${type}`);
      }
      if (!Array.isArray(element.elements)) problems.add(`${inElement}/elements`, 'must be an array');
      problems.characters += textInside(element.elements, 0);
    });
  },
  table(problems, at, block) {
    problems.tables += 1;
    if (problems.tables > L.table.perMessage) problems.add(at, 'only one table is allowed');
    rows(problems, at, block.rows, [1, L.table.rows]);
    if (block.column_settings === undefined) return;
    const settings = Array.isArray(block.column_settings) ? block.column_settings : [];
    if (settings.length > L.table.columnSettings)
      problems.add(`${at}/column_settings`, 'no more than 20 items allowed');
  },
  data_table(problems, at, block) {
    problems.string(`${at}/caption`, block.caption, L.textObject, true);
    rows(problems, at, block.rows, [L.dataTable.minRows, L.dataTable.rows]);
  },
  alert(problems, at, block) {
    problems.text(`${at}/text`, block.text, L.textObject, 'any');
    problems.oneOf(`${at}/level`, block.level, ['default', 'info', 'warning', 'error', 'success']);
  },
  card(problems, at, block) {
    problems.text(`${at}/title`, block.title, L.card.title, 'any', false);
    problems.text(`${at}/subtitle`, block.subtitle, L.card.subtitle, 'any', false);
    problems.text(`${at}/body`, block.body, L.card.body, 'any', false);
    if (!block.title && !block.body && !block.hero_image && !block.actions)
      problems.add(at, 'must not be empty');
  },
  carousel(problems, at, block) {
    problems.list(`${at}/elements`, block.elements, [1, L.carousel.cards], (card, inCard) =>
      checkBlock(problems, inCard, card),
    );
  },
  container(problems, at, block) {
    if (!block.title && !block.rich_text_title) problems.add(`${at}/title`, 'missing required field');
    problems.text(`${at}/title`, block.title, L.container.title, 'plain', false);
    problems.text(`${at}/subtitle`, block.subtitle, L.container.subtitle, 'any', false);
    problems.list(`${at}/child_blocks`, block.child_blocks, [1, L.container.blocks], (child, inChild) =>
      checkBlock(problems, inChild, child),
    );
  },
  task_card(problems, at, block) {
    problems.string(`${at}/task_id`, block.task_id, L.blockId, true);
    problems.string(`${at}/title`, block.title, L.textObject, true);
  },
  plan(problems, at, block) {
    problems.string(`${at}/title`, block.title, L.textObject, true);
  },
  video(problems, at, block) {
    problems.text(`${at}/title`, block.title, L.video.title, 'plain');
    problems.address(`${at}/video_url`, block.video_url, L.image.url, true);
  },
  file(problems, at, block) {
    problems.oneOf(`${at}/source`, block.source, ['remote'], true);
    problems.string(`${at}/external_id`, block.external_id, L.blockId, true);
  },
};

/** An element, if its type may stand here. */
function placed(problems: BlockProblems, at: string, element: Json | undefined, allowed: RegExp): void {
  if (!isObject(element)) {
    problems.add(at, 'missing required field');
    return;
  }
  if (!allowed.test(String(element.type))) {
    problems.add(`${at}/type`, `unsupported type: ${String(element.type)}`);
    return;
  }
  if (element.type === 'image') problems.picture(at, element, L.image.alt, L.image.url);
  else checkElement(problems, at, element);
}

function rows(
  problems: BlockProblems,
  at: string,
  value: Json | undefined,
  size: readonly [number, number],
): void {
  if (!Array.isArray(value)) {
    problems.add(`${at}/rows`, 'must be an array');
    return;
  }
  if (value.length < size[0]) problems.add(`${at}/rows`, `no fewer than ${size[0]} items required`);
  if (value.length > size[1]) problems.add(`${at}/rows`, `no more than ${size[1]} items allowed`);
  const width = Array.isArray(value[0]) ? value[0].length : 0;
  value.forEach((row, i) => {
    problems.list(`${at}/rows/${i}`, row, [1, L.table.columns], (cell, inCell) => {
      problems.oneOf(`${inCell}/type`, cell.type, ['raw_text', 'raw_number', 'rich_text'], true);
      if (cell.type === 'raw_text') problems.string(`${inCell}/text`, cell.text, L.textObject, true);
      problems.characters += textInside(cell, 0);
    });
    if (Array.isArray(row) && row.length !== width)
      problems.add(`${at}/rows/${i}`, 'must have as many cells as the first row');
  });
}

/** Characters of every `text` inside; deeper than Slack nests is not looked at. */
function textInside(value: Json | undefined, depth: number): number {
  if (depth > 8) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textInside(item, depth + 1), 0);
  if (!isObject(value)) return 0;
  const own = typeof value.text === 'string' ? value.text.length : 0;
  return own + textInside(value.elements, depth + 1);
}
