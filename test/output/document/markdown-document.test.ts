import { describe, expect, it } from 'vitest';
import { markdownDocument } from '../../../src/output/document/markdown-document.ts';
import { finding, proposal, section } from './proposals.ts';

describe('a proposal as Markdown', () => {
  it('holds what the Word document holds', () => {
    const budget = { alt: 'Total ¥300', picture: null };
    expect(markdownDocument(proposal({ label: 'Invented example.', budget }))).toMatchInlineSnapshot(`
      "# Application

      **Invented example.**

      Some Company: Some Project

      Working draft of 23 November 2026

      > **About the source**: From a summary.

      ## Risk assessment

      > **Asked of this section**: five classes[^1].[^2]

      ### Matrix

      **Contingency.** Held until [to fill: month, Finance].

      - **Power**: a generator

      | Risk | Cost (CNY) |
      | --- | --- |
      | Kiln late | 300,000 |
      | Powder dear | 41,000 |

      ## Appendix A. Still to fill in

      | No. | What is missing | Who has it |
      | --- | --- | --- |
      | 1 | month | Finance |
      | 2 | rating | not assigned yet |

      ## Appendix B. Findings of the checks

      | Weight | What it is and what to do | Basis | Rule |
      | --- | --- | --- | --- |
      | Look at | No rating is given. | program text | LNT-RSK-002 |

      1 further check passed. The checks find what is there and what is not; they do not judge how good it is. The bureau decides.

      - 2 gaps.

      ## Appendix C. The budget as a picture

      Total ¥300

      [^1]: Name five classes. (“Risk Assessment”, restated)
      [^2]: A proposal has a risk assessment. (“Process”, restated)
      "
    `);
  });

  it('speaks Chinese throughout in Chinese', () => {
    const findings = [finding(), finding({ status: 'not-checked' })];
    const text = markdownDocument(
      proposal({ lang: 'zh', day: '2026年11月23日', sections: [section({ findings }), section()] }),
    );
    expect(text).toContain('## 一、Risk assessment');
    expect(text).toContain('| 1 | Risk assessment | month | Finance |');
    expect(text).toContain('| Risk assessment | 需留意 | 未作评级。 | 项目正文 | LNT-RSK-002 |');
    expect(text).toContain('另有1项检查通过，1项未能检查。');
    expect(text).toContain('[^3]: 见注1。');
  });

  it.each([
    ['a heading', '# not a heading', '\\# not a heading'],
    ['a list', '1. not a list', '1\\. not a list'],
    ['a quotation', '> not quoted', '\\> not quoted'],
    ['emphasis', '**not bold** _nor this_', '\\*\\*not bold\\*\\* \\_nor this\\_'],
    ['a link', '[text](http://example.org)', '[text]\\(http://example.org)'],
    ['an element', '<script>', '\\<script>'],
    ['a footnote', 'x[^1]', 'x\\[^1]'],
  ])('makes no %s of text that looks like one', (_what, text, written) => {
    const blocks = [{ kind: 'paragraph', term: null, text }] as const;
    expect(markdownDocument(proposal({ sections: [section({ blocks })] }))).toContain(`\n${written}\n`);
  });

  it('keeps a cell in its row, whatever it holds', () => {
    const blocks = [{ kind: 'table', header: ['a'], rows: [['x | y\nz']] }] as const;
    expect(markdownDocument(proposal({ sections: [section({ blocks })] }))).toContain('| x \\| y z |');
  });

  it('leaves the mark of a gap as the checks know it', () => {
    expect(markdownDocument(proposal())).toContain('Held until [to fill: month, Finance].');
  });
});
