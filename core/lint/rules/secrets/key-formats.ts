/** A form of secret that can be told by itself. All patterns are bounded: they stay linear on hostile text. */
export interface KeyFormat {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Keys of vendors, as they document them or as their own scanners find them. */
export const keyFormats: readonly KeyFormat[] = [
  { name: 'an Anthropic key', pattern: /\bsk-ant-(?:api|admin|oat)\d\d-[\w-]{20,200}/gu },
  { name: 'an OpenRouter key', pattern: /\bsk-or-v1-[0-9a-f]{64}\b/gu },
  { name: 'an OpenAI key', pattern: /\bsk-(?:proj|svcacct|admin|None)-[\w-]{20,200}/gu },
  { name: 'an OpenAI key', pattern: /\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}\b/gu },
  { name: 'an API key', pattern: /\bsk-[A-Za-z0-9]{32,64}\b/gu },
  { name: 'a Google API key', pattern: /\bAIza[\w-]{35}(?![\w-])/gu },
  { name: 'a Google OAuth secret', pattern: /\bGOCSPX-[\w-]{28}(?![\w-])/gu },
  { name: 'a Google access token', pattern: /\bya29\.[\w-]{30,300}/gu },
  { name: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/gu },
  { name: 'an Azure storage key', pattern: /\bAccountKey=[A-Za-z0-9+/]{86}==/gu },
  { name: 'a GitHub token', pattern: /\bgh[oprsu]_[A-Za-z0-9]{36,255}\b/gu },
  { name: 'a GitHub token', pattern: /\bgithub_pat_\w{50,255}\b/gu },
  { name: 'a GitLab token', pattern: /\bglpat-[\w-]{20,64}/gu },
  { name: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{20,255}/gu },
  { name: 'a Slack app token', pattern: /\bxapp-\d-[A-Z0-9]{8,20}-\d{8,20}-[0-9a-f]{32,80}\b/gu },
  {
    name: 'a Slack webhook',
    pattern: /\bhooks\.slack\.com\/services\/T[A-Z0-9]{6,20}\/B[A-Z0-9]{6,20}\/[A-Za-z0-9]{20,40}/gu,
  },
  { name: 'a Discord webhook', pattern: /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,80}/gu },
  { name: 'a Telegram bot token', pattern: /\b\d{8,10}:AA[\w-]{33}(?![\w-])/gu },
  { name: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,250}\b/gu },
  { name: 'a Stripe webhook secret', pattern: /\bwhsec_[A-Za-z0-9+/]{32,64}/gu },
  { name: 'a Square token', pattern: /\b(?:EAAA[\w-]{60}|sq0[a-z]{3}-[\w-]{22,43})(?![\w-])/gu },
  { name: 'a Shopify token', pattern: /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b/gu },
  { name: 'a SendGrid key', pattern: /\bSG\.[\w-]{22}\.[\w-]{43}(?![\w-])/gu },
  { name: 'a Mailgun key', pattern: /\bkey-[0-9a-f]{32}\b/gu },
  { name: 'a Mailchimp key', pattern: /\b[0-9a-f]{32}-us\d{1,2}\b/gu },
  { name: 'a Twilio key', pattern: /\bSK[0-9a-f]{32}\b/gu },
  { name: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/gu },
  { name: 'a PyPI token', pattern: /\bpypi-AgE[\w-]{50,300}/gu },
  { name: 'a Hugging Face token', pattern: /\bhf_[A-Za-z0-9]{34,40}\b/gu },
  { name: 'a Groq key', pattern: /\bgsk_[A-Za-z0-9]{52}\b/gu },
  { name: 'an xAI key', pattern: /\bxai-[A-Za-z0-9]{80}\b/gu },
  { name: 'a Perplexity key', pattern: /\bpplx-[A-Za-z0-9]{48,56}\b/gu },
  { name: 'a Replicate token', pattern: /\br8_[A-Za-z0-9]{37}\b/gu },
  { name: 'a Databricks token', pattern: /\bdapi[0-9a-f]{32}\b/gu },
  { name: 'a DigitalOcean token', pattern: /\bdo[opr]_v1_[0-9a-f]{64}\b/gu },
  { name: 'a Cloudflare token', pattern: /\bcf(?:ut|at)_[A-Za-z0-9_-]{40,60}\b/gu },
  { name: 'a Linear key', pattern: /\blin_api_[A-Za-z0-9]{40}\b/gu },
  { name: 'a Notion token', pattern: /\b(?:secret|ntn)_[A-Za-z0-9]{43,46}\b/gu },
  { name: 'an Atlassian token', pattern: /\bATATT3[\w=-]{100,250}/gu },
  { name: 'a Vault token', pattern: /\bhvs\.[\w-]{24,200}/gu },
  { name: 'a JSON Web Token', pattern: /(?<![\w.-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{20,2000}/gu },
  {
    name: 'a private key',
    pattern: /-----BEGIN (?:[A-Z]{2,9} )?PRIVATE KEY(?: BLOCK)?-----\s{0,4}[A-Za-z0-9+/=:,.\s-]{40,80}/gu,
  },
  { name: 'a private key', pattern: /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/gu },
];

/** What every key and every named secret has: a long run of what keys are written in; a private key has its heading. */
export const mayHoldKey = (text: string): boolean => /[\w+/=.~-]{16}/u.test(text) || text.includes('PRIVATE KEY');

/** A value behind the name of a secret: how random it looks decides. */
export const NAMED_SECRET: RegExp =
  /\b(?:api[_-]?key|access[_-]?key|secret(?:[_-]?(?:key|access[_-]?key|token))?|client[_-]?secret|auth[_-]?token|access[_-]?token|token|password|passwd|pwd|bearer)(?:["'`]?[ \t]{0,3}[:=][ \t]{0,3}|[ \t])["'`]?([A-Za-z0-9+/_.~-]{20,256}={0,2})(?![\w+/-])/giu;

/** A password inside an address. */
export const CONNECTION: RegExp =
  /\b(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|mssql|sqlserver|ftps?|sftp|ssh|https?):\/\/[^\s:@/]{1,64}:([^\s:@/]{3,128})@([\w.-]{1,253})/giu;
