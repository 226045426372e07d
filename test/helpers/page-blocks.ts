/** A fenced block of a page, with the comment that stands directly above it. */
export interface PageBlock {
  /** `sh`, `text`, `js`, … */
  readonly language: string;
  /** Text of the comment `<!-- … -->` above the fence; empty where there is none. */
  readonly note: string;
  readonly body: string;
}

/** The fenced blocks of a Markdown page, in order. */
export function pageBlocks(markdown: string): readonly PageBlock[] {
  const fence = /(?:^<!-- (?<note>[^\n]*?) -->\n)?^```(?<language>\w+)[^\n]*\n(?<body>[\s\S]*?)^```$/gmu;
  return [...markdown.matchAll(fence)].map(({ groups }) => ({
    language: groups?.['language'] ?? '',
    note: groups?.['note'] ?? '',
    body: groups?.['body'] ?? '',
  }));
}

/** A pattern for what a page shows as output: `…` stands for any text, and lines may be missing around it. */
export function outputPattern(shown: string): RegExp {
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(shown.trim().split('…').map(literal).join('[\\s\\S]*?'), 'u');
}
