/** Errors that only the command line raises. */
export const commandErrors = {
  USAGE: {
    message: (d: { command?: string | undefined; problem: string }): string => d.problem,
    hint: (d: { command?: string | undefined }): string =>
      `run "stemma ${d.command === undefined ? '--help' : `${d.command} --help`}"`,
  },
  COMMAND_UNKNOWN: {
    message: (d: { command: string; nearest?: string | undefined }): string => `There is no command "${d.command}"`,
    hint: (d: { command: string; nearest?: string | undefined }): string => {
      if (d.nearest !== undefined) return `did you mean "stemma ${d.nearest}"?`;
      const family = d.command.includes(' ') ? `${d.command.split(' ', 1)[0]} ` : '';
      return `run "stemma ${family}--help" to see the commands`;
    },
  },
  FILE_EXISTS: {
    message: (d: { file: string }): string => `"${d.file}" exists; it was left as it is`,
    hint: (): string => 'choose another name, or remove the file',
  },
  FILE_UNREADABLE: {
    message: (d: { file: string; problem: string }): string => `Cannot read "${d.file}": ${d.problem}`,
    hint: (): string => 'check the path and what it holds',
  },
  TEMPLATE_NOT_FOUND: {
    message: (d: { template: string; available: readonly string[] }): string =>
      `There is no starter "${d.template}": there are ${d.available.join(', ')}`,
    hint: (): string => 'run "stemma new --list" to see what each starter is for',
  },
};
