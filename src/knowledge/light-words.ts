/**
 * Words that carry a question without telling what it is about. They count little when questions are compared,
 * and Chinese pairs that hold one of the characters do not count at all.
 */
export const LIGHT_WORDS: ReadonlySet<string> = new Set([
  ...`get got give make need want see put use go come take tell know say look thing stuff kind sort sorta way part
  big good right like else even really actually someth anyth everyth someon anyon must may might shall also still
  us let show care happen mean work help think exact particular`.split(/\s+/),
  ...`我们 我 你们 你 您 他们 公司 企业 贵司 不要 还算 请问 请 想 问 一下 的 了 吗 呢 吧 啊 呀 么 是 是否 是不是 有 有没有 没有 没 不 要 要不要
  需要 必须 应该 应当 可以 可 能 能不能 能否 会 会不会 算 算不算 做 写 怎么 怎样 如何 咋 为什么 什么 啥 哪 哪些 哪个 哪几 哪里 谁
  多少 几 多 才 就 都 也 还 和 与 或 及 跟 把 被 对 给 让 在 从 到 里 里面 上 中 等 这 这个 这些 那 那个 那些 个 种 类 项 些 样 所 而
  但 如果 的话 时 时候 属于 关于 方面 情况 东西 进去 出来 用 得 地 之 其 以 为 于 向 由 该 各 每 只 只有 最 更 很 大概 一般 具体 这笔 那笔 笔 地方 哪儿 这里 那里 到底 究竟 到时候`
    .trim()
    .split(/\s+/),
]);

export const LIGHT_CHARACTERS =
  /[的了吗呢吧啊呀么我你您他们是有没不要需必应该可以能会算做写怎样如何咋为什啥哪谁多少几才就都也还和与或及跟把被对给让在从到里上中等这那个些所而但得地之其于向由该各每只最更很]/u;
