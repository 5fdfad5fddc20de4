import { SLACK_LIMITS as L } from '../slack-limits.ts';
import type { BlockProblems } from './block-problems.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

type CheckElement = (problems: BlockProblems, at: string, element: JsonObject) => void;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Checks one interactive element by its type. The caller knows which types may stand where. */
export function checkElement(problems: BlockProblems, at: string, element: JsonObject): void {
  const type = String(element.type);
  const check = ELEMENTS[type];
  if (!check) {
    problems.add(`${at}/type`, `unsupported type: ${type}`);
    return;
  }
  problems.string(`${at}/action_id`, element.action_id, L.actionId);
  if (element.placeholder !== undefined) {
    problems.text(`${at}/placeholder`, element.placeholder, L.select.placeholder, 'plain');
  }
  if (element.confirm !== undefined) checkConfirm(problems, `${at}/confirm`, element.confirm);
  check(problems, at, element);
}

const ELEMENTS: { readonly [type: string]: CheckElement | undefined } = {
  button: checkButton,
  workflow_button: checkButton,
  icon_button(problems, at, element) {
    problems.string(`${at}/icon`, element.icon, L.button.text, true);
    problems.text(`${at}/text`, element.text, L.button.text, 'plain');
    problems.string(`${at}/value`, element.value, L.button.value);
  },
  feedback_buttons(problems, at, element) {
    for (const side of ['positive_button', 'negative_button'] as const) {
      const button = element[side];
      if (!isObject(button)) {
        problems.add(`${at}/${side}`, 'missing required field');
        continue;
      }
      problems.text(`${at}/${side}/text`, button.text, L.button.text, 'plain');
      problems.string(`${at}/${side}/value`, button.value, L.button.value, true);
      problems.string(
        `${at}/${side}/accessibility_label`,
        button.accessibility_label,
        L.button.accessibilityLabel,
      );
    }
  },
  checkboxes: checkChoice,
  radio_buttons: checkChoice,
  overflow(problems, at, element) {
    checkOptions(problems, `${at}/options`, element.options, L.overflow.options, 'plain');
  },
  static_select: checkSelect,
  multi_static_select: checkSelect,
  external_select: checkNothing,
  multi_external_select: checkNothing,
  users_select: checkNothing,
  multi_users_select: checkNothing,
  conversations_select: checkNothing,
  multi_conversations_select: checkNothing,
  channels_select: checkNothing,
  multi_channels_select: checkNothing,
  datepicker(problems, at, element) {
    const day = element.initial_date;
    if (day !== undefined && !(typeof day === 'string' && DAY.test(day))) {
      problems.add(`${at}/initial_date`, 'must be a date in the form YYYY-MM-DD');
    }
  },
  timepicker: checkNothing,
  datetimepicker: checkNothing,
  plain_text_input(problems, at, element) {
    const most = L.plainTextInput.maxLength;
    problems.string(`${at}/initial_value`, element.initial_value, most, false, 0);
    for (const key of ['min_length', 'max_length'] as const) {
      const value = element[key];
      if (value === undefined) continue;
      if (typeof value !== 'number' || value < 0 || value > most)
        problems.add(`${at}/${key}`, `must be 0..${most}`);
    }
  },
  email_text_input: checkNothing,
  url_text_input: checkNothing,
  number_input(problems, at, element) {
    if (typeof element.is_decimal_allowed !== 'boolean') {
      problems.add(`${at}/is_decimal_allowed`, 'missing required field');
    }
  },
  rich_text_input: checkNothing,
  file_input(problems, at, element) {
    const most = element.max_files;
    if (most === undefined) return;
    if (typeof most !== 'number' || most < 1 || most > L.fileInput.maxFiles) {
      problems.add(`${at}/max_files`, `must be 1..${L.fileInput.maxFiles}`);
    }
  },
};

function checkNothing(): void {}

function checkButton(problems: BlockProblems, at: string, element: JsonObject): void {
  problems.text(`${at}/text`, element.text, L.button.text, 'plain');
  problems.string(`${at}/value`, element.value, L.button.value);
  if (element.url !== undefined) problems.address(`${at}/url`, element.url, L.button.url);
  problems.oneOf(`${at}/style`, element.style, ['primary', 'danger']);
  problems.string(`${at}/accessibility_label`, element.accessibility_label, L.button.accessibilityLabel);
}

function checkChoice(problems: BlockProblems, at: string, element: JsonObject): void {
  checkOptions(problems, `${at}/options`, element.options, L.choice.options, 'any');
}

function checkSelect(problems: BlockProblems, at: string, element: JsonObject): void {
  if ((element.options === undefined) === (element.option_groups === undefined)) {
    problems.add(at, 'must provide either options or option_groups');
    return;
  }
  if (element.options !== undefined) {
    checkOptions(problems, `${at}/options`, element.options, L.select.options, 'plain');
  } else {
    problems.list(
      `${at}/option_groups`,
      element.option_groups,
      [1, L.select.optionGroups],
      (group, inGroup) => {
        problems.text(`${inGroup}/label`, group.label, L.select.groupLabel, 'plain');
        checkOptions(problems, `${inGroup}/options`, group.options, L.select.options, 'plain');
      },
    );
  }
  checkInitial(problems, at, element);
}

/** Slack refuses an initial option that is not, to the letter, one of the options. */
function checkInitial(problems: BlockProblems, at: string, element: JsonObject): void {
  const initial = element.initial_option ?? (element.initial_options as Json | undefined);
  if (initial === undefined) return;
  const groups = Array.isArray(element.option_groups) ? element.option_groups : [];
  const lists = [element.options, ...groups.map((group) => (isObject(group) ? group.options : undefined))];
  const values = lists.flatMap((list) => (Array.isArray(list) ? list : [])).map(optionValue);
  for (const one of Array.isArray(initial) ? initial : [initial]) {
    if (!values.includes(optionValue(one)))
      problems.add(`${at}/initial_option`, 'must be one of the provided options');
  }
}

function optionValue(option: Json): Json | undefined {
  return isObject(option) ? option.value : undefined;
}

function checkOptions(
  problems: BlockProblems,
  at: string,
  options: Json | undefined,
  most: number,
  kind: 'plain' | 'any',
): void {
  problems.list(at, options, [1, most], (option, inOption) => {
    // Options do not count towards the text of a message.
    const before = problems.characters;
    problems.text(`${inOption}/text`, option.text, L.option.text, kind);
    problems.string(`${inOption}/value`, option.value, L.option.value, true);
    if (option.description !== undefined) {
      problems.text(`${inOption}/description`, option.description, L.option.description, kind);
    }
    problems.characters = before;
  });
}

function checkConfirm(problems: BlockProblems, at: string, confirm: Json): void {
  if (!isObject(confirm)) {
    problems.add(at, 'must be a confirm object');
    return;
  }
  problems.text(`${at}/title`, confirm.title, L.confirm.title, 'plain', false);
  problems.text(`${at}/text`, confirm.text, L.confirm.text, 'any');
  problems.text(`${at}/confirm`, confirm.confirm, L.confirm.confirm, 'plain', false);
  problems.text(`${at}/deny`, confirm.deny, L.confirm.deny, 'plain', false);
}
