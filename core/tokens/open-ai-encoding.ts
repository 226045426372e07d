/** Encodings of OpenAI's models. */
export type OpenAiEncoding = 'o200k_base' | 'cl100k_base';
