/** The names apps use most; others stay as they are written, in colons. */
const EMOJI: { readonly [name: string]: string | undefined } = {
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  x: '❌',
  warning: '⚠️',
  information_source: 'ℹ️',
  bulb: '💡',
  question: '❓',
  exclamation: '❗',
  rotating_light: '🚨',
  no_entry: '⛔',
  no_entry_sign: '🚫',
  calendar: '📅',
  spiral_calendar_pad: '🗓️',
  date: '📅',
  alarm_clock: '⏰',
  hourglass: '⌛',
  hourglass_flowing_sand: '⏳',
  memo: '📝',
  page_facing_up: '📄',
  bookmark_tabs: '📑',
  clipboard: '📋',
  paperclip: '📎',
  link: '🔗',
  lock: '🔒',
  key: '🔑',
  mag: '🔍',
  chart_with_upwards_trend: '📈',
  bar_chart: '📊',
  moneybag: '💰',
  yen: '💴',
  fire: '🔥',
  rocket: '🚀',
  tada: '🎉',
  eyes: '👀',
  wave: '👋',
  pray: '🙏',
  clap: '👏',
  '+1': '👍',
  thumbsup: '👍',
  '-1': '👎',
  thumbsdown: '👎',
  ok_hand: '👌',
  heart: '❤️',
  smile: '😄',
  slightly_smiling_face: '🙂',
  thinking_face: '🤔',
  robot_face: '🤖',
  gear: '⚙️',
  wrench: '🔧',
  pencil2: '✏️',
  books: '📚',
  book: '📖',
  speech_balloon: '💬',
  arrow_right: '➡️',
  arrow_left: '⬅️',
  large_green_circle: '🟢',
  large_yellow_circle: '🟡',
  red_circle: '🔴',
  white_circle: '⚪',
  black_square_button: '🔲',
  ballot_box_with_check: '☑️',
  small_blue_diamond: '🔹',
  sparkles: '✨',
  star: '⭐',
  flag_cn: '🇨🇳',
  cn: '🇨🇳',
  one: '1️⃣',
  two: '2️⃣',
  three: '3️⃣',
};

/** The sign for an emoji's name, if it is known. */
export function emojiOf(name: string): string | undefined {
  return EMOJI[name.replace(/::skin-tone-\d$/, '')];
}

/** Signs offered as reactions. */
export const REACTIONS = ['white_check_mark', '+1', 'eyes', 'pray', 'tada', 'thinking_face'] as const;

/** Text with known `:names:` as signs. */
export function withEmoji(text: string): string {
  return text.replace(
    /:([a-z0-9_+-]+(?:::skin-tone-\d)?):/g,
    (whole, name: string) => emojiOf(name) ?? whole,
  );
}
