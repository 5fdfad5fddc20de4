/**
 * Slack's documented sizes, as plain numbers. Views stay inside them; the local workspace refuses what breaks
 * them, so a view that passes there is one Slack takes.
 *
 * Sources, by letter: T = @slack/types 3.2 (text of its definitions), P = python-slack-sdk's validators,
 * D = docs.slack.dev, S = Slack's manifest schema, O = observed by others (an issue or a third-party client).
 * Slack does not say in which unit it counts. We count UTF-16 units (`string.length`), the larger of the
 * plausible counts for emoji; keep a margin for Chinese, which is longer in bytes.
 */
export const SLACK_LIMITS = {
  /** D; `totalBlockText` is O (bolt-js issue 2509: `msg_blocks_too_long`), `text` is O (cut at 40,000). */
  message: { blocks: 50, text: 40_000, totalBlockText: 13_200, markdownText: 12_000, attachments: 100 },
  /** D for blocks; T, P for the rest. `title`, `submit`, `close` are plain text. */
  view: {
    blocks: 100,
    title: 24,
    submit: 24,
    close: 24,
    privateMetadata: 3000,
    callbackId: 255,
    /** D: a root view and two pushed over it. */
    depth: 3,
  },
  /** T, P. */
  blockId: 255,
  actionId: 255,
  /** T: 1..3000 wherever nothing smaller is said. */
  textObject: 3000,
  section: { text: 3000, fields: 10, fieldText: 2000 },
  header: { text: 150 },
  markdown: { text: 12_000 },
  context: { elements: 10 },
  contextActions: { elements: 5 },
  actions: { elements: 25 },
  /** T, P. */
  button: { text: 75, value: 2000, url: 3000, accessibilityLabel: 75 },
  select: { options: 100, optionGroups: 100, groupLabel: 75, placeholder: 150 },
  /** T says 75 for `value`, P says 150: the smaller is safe with both. */
  option: { text: 75, description: 75, value: 75 },
  overflow: { options: 5 },
  /** T: checkboxes and radio buttons. */
  choice: { options: 10 },
  confirm: { title: 100, text: 300, confirm: 30, deny: 30 },
  input: { label: 2000, hint: 2000 },
  /** D: a plain-text field takes at most 3000 characters, and its own `max_length` may say less. */
  plainTextInput: { maxLength: 3000 },
  fileInput: { maxFiles: 10 },
  richTextInput: { maxLines: 100 },
  image: { alt: 2000, title: 2000, url: 3000 },
  /** T. O: one table to a message. */
  table: { rows: 100, columns: 20, columnSettings: 20, perMessage: 1 },
  /** D; rows include the header row. */
  dataTable: { minRows: 2, rows: 101, pageSize: 100 },
  /** T. */
  card: { title: 150, subtitle: 150, body: 200 },
  carousel: { cards: 10 },
  container: { title: 150, subtitle: 150, blocks: 10 },
  video: { title: 200, author: 50 },
  /** D; `details` is O. Chunks of one stream call: `blocks` in a blocks chunk, and again on stopStream. */
  stream: { markdownText: 12_000, blocks: 50, details: 256 },
  /** D. */
  status: { loadingMessages: 10, clearedAfterMs: 120_000, sessionTitle: 200 },
  suggestedPrompts: { prompts: 4 },
  /** S. */
  manifest: {
    name: 35,
    description: 140,
    agentDescription: 300,
    prompts: 4,
    shortcuts: 10,
    shortcutName: 24,
    commands: 50,
    command: 32,
  },
  /** Secondary sources agree on both. */
  responseUrl: { uses: 5, lifeMs: 1_800_000 },
  /** D: an acknowledgement is due in 3 s, and a trigger_id opens a view for as long. */
  acknowledgeMs: 3000,
  triggerMs: 3000,
  /** D: connections of one app in Socket Mode. */
  socketConnections: 10,
} as const;
