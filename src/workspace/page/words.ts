/** The page's own words. What apps and people write is never translated. */
const WORDS = {
  en: {
    channels: 'Channels',
    directMessages: 'Direct messages',
    addChannel: 'Add a channel',
    channelName: 'Name of the new channel',
    app: 'APP',
    home: 'Home',
    messages: 'Messages',
    about: 'About',
    thread: 'Thread',
    close: 'Close',
    cancel: 'Cancel',
    create: 'Create',
    confirm: 'Yes',
    back: 'Back',
    send: 'Send',
    attach: 'Attach files',
    mention: 'Mention someone',
    shortcuts: 'Shortcuts',
    replyInThread: 'Reply in thread',
    react: 'Add a reaction',
    more: 'More actions',
    edit: 'Edit message',
    delete: 'Delete message',
    save: 'Save changes',
    edited: '(edited)',
    reply: '1 reply',
    replies: '{n} replies',
    lastReply: 'Last reply {when}',
    onlyYou: 'Only visible to you',
    dismiss: 'Dismiss message',
    today: 'Today',
    yesterday: 'Yesterday',
    at: '{day} at {time}',
    newMessages: 'New',
    messageTo: 'Message {name}',
    replyPlaceholder: 'Reply…',
    download: 'Download',
    choose: 'Select an option',
    chooseFiles: 'Choose files',
    chosen: '{n} chosen',
    optional: '(optional)',
    showAs: 'You are',
    secondTab: 'Open another tab as {name}',
    language: '中文',
    help: 'What can I try?',
    stop: 'Stop',
    working: 'is working…',
    joined: 'joined the channel.',
    notConnected: '{app} is not running. Messages wait for it.',
    reload: 'The connection was lost. Trying again…',
    emptyHome: '{app} has not made its Home tab yet.',
    pictureBlocked: 'Picture from another site, not loaded: {alt}',
    start: 'This is the very beginning of {name}.',
    sendEnter: 'Enter sends, Shift + Enter makes a new line',
    noResponse: '{what} failed because the app did not respond.',
    noApp: '{what} failed because the app is not running.',
    notInThreads: '{what} is not supported in threads. Sorry!',
    unknownCommand: '{what} is not a valid command. Known are: {known}.',
    trouble: 'We had some trouble connecting. Try again?',
    failed: 'That did not work: {error}',
    tooLarge: 'The file is too large: 25 MB at most.',
    nameTaken: 'There is a channel of that name already.',
    badName: 'Names are made of letters, digits, - and _.',
    fieldErrors: 'Some fields need another look.',
    search: 'Local workspace · everything stays on this computer',
    jumpToUnread: 'New messages below',
    you: '(you)',
    required: 'Please complete this required field.',
    noteDemo: 'A stand-in for Slack on this computer. Nobody else can see it.',
    details: 'Show or hide',
    yesNo: 'Are you sure?',
  },
  zh: {
    channels: '频道',
    directMessages: '私信',
    addChannel: '添加频道',
    channelName: '新频道的名称',
    app: '应用',
    home: '主页',
    messages: '消息',
    about: '关于',
    thread: '消息列',
    close: '关闭',
    cancel: '取消',
    create: '创建',
    confirm: '是',
    back: '返回',
    send: '发送',
    attach: '添加文件',
    mention: '提及某人',
    shortcuts: '快捷方式',
    replyInThread: '在消息列中回复',
    react: '添加表情',
    more: '更多操作',
    edit: '编辑消息',
    delete: '删除消息',
    save: '保存',
    edited: '（已编辑）',
    reply: '1 条回复',
    replies: '{n} 条回复',
    lastReply: '最后回复：{when}',
    onlyYou: '仅您可见',
    dismiss: '移除消息',
    today: '今天',
    yesterday: '昨天',
    at: '{day} {time}',
    newMessages: '新消息',
    messageTo: '发消息给 {name}',
    replyPlaceholder: '回复…',
    download: '下载',
    choose: '请选择',
    chooseFiles: '选择文件',
    chosen: '已选 {n} 项',
    optional: '（选填）',
    showAs: '您的身份',
    secondTab: '以“{name}”身份打开另一个标签页',
    language: 'EN',
    help: '可以试什么？',
    stop: '停止',
    working: '正在处理…',
    joined: '加入了频道。',
    notConnected: '{app} 没有运行。消息会等它启动。',
    reload: '连接已断开，正在重试…',
    emptyHome: '{app} 还没有生成主页。',
    pictureBlocked: '其他网站的图片，未加载：{alt}',
    start: '这里是 {name} 的开头。',
    sendEnter: 'Enter 发送，Shift + Enter 换行',
    noResponse: '{what} 失败：应用没有响应。',
    noApp: '{what} 失败：应用没有运行。',
    notInThreads: '消息列中不能使用 {what}。',
    unknownCommand: '{what} 不是有效命令。可用的命令：{known}。',
    trouble: '连接出了点问题，请再试一次。',
    failed: '没有成功：{error}',
    tooLarge: '文件太大：最多 25 MB。',
    nameTaken: '已有同名频道。',
    badName: '名称只能用文字、数字、- 和 _。',
    fieldErrors: '有几项需要再看一下。',
    search: '本地工作区 · 一切都留在这台电脑上',
    jumpToUnread: '下面有新消息',
    you: '（您）',
    required: '请填写此必填项。',
    noteDemo: '这台电脑上的 Slack 替身，别人看不到。',
    details: '展开或收起',
    yesNo: '确定吗？',
  },
} as const;

export type Language = keyof typeof WORDS;
export type Word = keyof (typeof WORDS)['en'];

let language: Language = 'en';

/** The language the page speaks now. */
export function currentLanguage(): Language {
  return language;
}

/** The one chosen before in this browser, else the browser's own. */
export function chooseLanguage(wanted?: Language): void {
  const kept = localStorage.getItem('language');
  const browser: Language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  language = wanted ?? (kept === 'en' || kept === 'zh' ? kept : browser);
  if (wanted) localStorage.setItem('language', wanted);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** A word or sentence of the page, with `{names}` filled in. */
export function say(word: Word, names: { readonly [name: string]: string | number } = {}): string {
  let text: string = WORDS[language][word];
  for (const [name, value] of Object.entries(names)) text = text.replaceAll(`{${name}}`, String(value));
  return text;
}

/** A text given in both languages. */
export function inLanguage(both: { readonly en: string; readonly zh: string }): string {
  return both[language];
}
