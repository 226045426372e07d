const pattern = /^[a-z0-9]+(?:[_-][a-z0-9]+)*$/;

/** Tells whether `text` can name an environment: one segment of a file path and of a URL, at most 64 characters. */
export function isEnvironmentName(text: string): boolean {
  return text.length <= 64 && pattern.test(text);
}
