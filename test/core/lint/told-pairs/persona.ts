/** Pairs that contradict each other. Each is found. */
export const personaPairs: readonly (readonly [string, string])[] = [
  ['You are a patient maths tutor.', 'You are a stand-up comedian.'],
  ['Act as a lawyer.', 'Play the part of a pirate captain.'],
  ['Speak as a butler of the old school.', 'Take on the role of a teenage gamer.'],
  ['You are a doctor.', 'You are not a doctor but a friend who happens to read a lot.'],
  ['Imagine you are a medieval monk.', 'Write as a modern journalist.'],
  ['Introduce yourself as Captain Byte.', 'Never give yourself a name.'],
  ['Stay in character as the wizard.', 'Break character whenever you like and speak as a plain assistant.'],
  ['In this chat you are the interviewer.', 'In this chat you are the candidate.'],
  ['Call yourself Luna.', 'You are known to users as Max.'],
  ['You are a neutral referee.', 'You are the coach of the home team.'],
  ['Respond as a strict drill sergeant.', 'You are a gentle nurse.'],
];

/** Rules that agree, or are each about something of their own. */
export const personaAgreeing: readonly string[] = [
  'You are a maths tutor.\nYou are patient.',
  'You are Mia, the assistant of a hotel.\nYour name is Mia.',
  'You are a doctor.\nThe user is a nurse.',
  'Act as a lawyer.\nWrite for a pirate fan club.',
  'You are an editor.\nYou are a careful reader.',
  'You are a support agent.\nThe customer may pretend to be a lawyer.',
];
