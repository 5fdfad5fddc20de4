import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

export const LIST_NUMBERING = 'list';

/** Twentieths of a point. */
const INDENT = { left: 425, hanging: 283 } as const;

/** The dots before the entries of a list. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: LIST_NUMBERING,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: INDENT } },
        },
      ],
    },
  ],
};
