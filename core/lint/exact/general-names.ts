const general: ReadonlySet<string> = new Set(
  'rule rules style tone length format output constraint constraints instruction instructions requirement requirements note notes important word count limit limits size voice language task role general remember warning critical answer response reply max maximum minimum total the of and for your a an to on in write please also always never do not must should size content example examples reminder nb ps attention hint tip tips addendum further more thing things house last but not least remark'.split(
    ' ',
  ),
);

/** Whether a label or heading says nothing about which part of the answer is meant. */
export const isGeneralName = (name: string): boolean =>
  (name.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? []).every((word) => general.has(word));
