/** Check digits of bank accounts and cards, and numbers that are documented to belong to nobody. */

const IBAN_EXAMPLES: ReadonlySet<string> = new Set([
  'DE89370400440532013000',
  'DE75512108001245126199',
  'GB29NWBK60161331926819',
  'GB82WEST12345698765432',
  'GB33BUKB20201555555555',
  'FR1420041010050500013M02606',
  'FR7630006000011234567890189',
  'ES9121000418450200051332',
  'ES7921000813610123456789',
  'IT60X0542811101000000123456',
  'NL91ABNA0417164300',
  'BE68539007547034',
  'CH9300762011623852957',
  'AT611904300234573201',
  'PL61109010140000071219812874',
  'SE4550000000058398257466',
  'NO9386011117947',
  'DK5000400440116243',
  'FI2112345600000785',
  'IE29AIBK93115212345678',
  'PT50000201231234567890154',
  'LU280019400644750000',
  'CZ6508000000192000145399',
]);

const CARD_EXAMPLES =
  /^(?:4242424242424242|4111111111111111|4012888888881881|4000\d{12}|4222222222222|5555555555554444|5105105105105100|5200828282828210|2223003122003222|378282246310005|371449635398431|378734493671000|6011111111111117|6011000990139424|3056930009020004|36227206271667|30569309025904|38520000023237|3530111333300000|3566002020360505|6200000000000005|4916338506082832|4539148803436467)$/u;

/** Checks an IBAN by its remainder; blanks do not count. */
export function isRealIban(text: string): boolean {
  const iban = text.replace(/ /gu, '').toUpperCase();
  if (iban.length < 15 || iban.length > 34 || IBAN_EXAMPLES.has(iban)) return false;
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

/** Checks a card by length, issuer and Luhn's check digit; blanks and hyphens do not count. */
export function isRealCard(text: string): boolean {
  const card = text.replace(/[ -]/gu, '');
  if (
    !/^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6\d{15}|35\d{14})$/u.test(
      card,
    )
  ) {
    return false;
  }
  return !CARD_EXAMPLES.test(card) && new Set(card).size > 3 && passesLuhn(card);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Numbers that regulators keep free for films and manuals, and ones that count or repeat. */
const NOBODYS_PHONES = [
  /555/u,
  /^44(?:7700900|207946|1632960|1134960|1144960|1154960|1164960|1174960|1184960|1214960|1314960|1414960|1514960|1614960|1914980|2890180|2920180|8081570|909879)/u,
  /^49(?:3023125|6990009|4066969|2214710|8999998|15228817|17128817|17200099|17321)/u,
  /^33(?:199|261|353|465|536|639)(?:00|91|01|71|49|98)/u,
  /^61(?:49157|491570|255501|355501|755501|855501)/u,
  /12345|98765|(?:^|\D)0+|(?<digit>\d)\k<digit>{4}/u,
];

export function isRealPhone(text: string): boolean {
  const digits = text.replace(/\D/gu, '');
  return digits.length >= 10 && digits.length <= 15 && !NOBODYS_PHONES.some((pattern) => pattern.test(digits));
}

const FREE_NUMBERS: readonly string[] = ['078-05-1120', '219-09-9999', '123-45-6789', '457-55-5462', '111-22-3333'];

export const isRealSsn = (text: string): boolean => !FREE_NUMBERS.includes(text) && !/^(\d)\1\1-/u.test(text);

const NOBODYS_MAIL =
  /^(?:no-?reply|support|info|help|contact|sales|hello|admin|team|press|security|privacy|feedback|billing|service|customer|user|name|email|mail|me|you|someone|somebody|your|my|test|foo|abc|john\.?doe|jane\.?doe|jdoe|john|jane|alice|bob|git|noreply|x+)\b|@(?:[\w.-]+\.)?(?:example|test|invalid|localhost|domain|company|email|yourcompany|mycompany|yourdomain|mydomain|acme|contoso|fabrikam|corp|foo|bar|abc|xyz|sample|site|website|mail|host|server)(?:\.|$)|\.(?:example|test|invalid|local|localhost)$/iu;

export const isRealMail = (text: string): boolean => !NOBODYS_MAIL.test(text);
