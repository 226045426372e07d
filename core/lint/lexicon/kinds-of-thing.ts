import { stemWord } from '../text/stem-word.ts';

/** Things, by the kind that they are of: what is asked for one of them is asked for one of the kind. */
const members: Readonly<Record<string, string>> = {
  alcohol:
    'wine beer whisky whiskey vodka rum gin brandy cognac liqueur champagne prosecco cocktail cider sherry ale lager stout schnapps tequila',
  figure: 'calorie percentage statistic price amount number',
  statistic: 'percentage figure number',
  stopgap: 'workaround mitigation',
  meat: 'beef pork chicken lamb ham bacon sausage veal turkey duck steak mince venison mutton poultry',
  fish: 'salmon tuna trout herring mackerel anchovy haddock sardine',
  seafood: 'shrimp prawn crab lobster mussel oyster squid scallop clam',
  dairy: 'milk cheese butter cream yoghurt yogurt parmesan mozzarella feta cheddar',
  nut: 'almond walnut hazelnut peanut cashew pistachio pecan',
  sugar: 'honey syrup molasses',
  vegetable: 'carrot onion potato spinach broccoli courgette cucumber cabbage leek',
  fruit: 'apple banana pear orange strawberry cherry grape plum peach mango',
  medicine: 'aspirin ibuprofen paracetamol antibiotic painkiller antihistamine',
  medication: 'aspirin ibuprofen paracetamol antibiotic painkiller antihistamine',
  drug: 'cocaine heroin cannabis marijuana ecstasy',
  dependency: 'pandas numpy scipy matplotlib lodash axios moment jquery underscore ramda guava',
  device: 'laptop phone smartphone tablet computer television tv console smartwatch',
  brand: 'iphone samsung nike adidas pepsi starbucks toyota bmw tesla ikea lego',
  company: 'google microsoft amazon facebook netflix apple ibm',
  drink: 'coffee tea juice soda lemonade',
  gluten: 'wheat flour bread pasta barley rye couscous',
  spice: 'pepper cinnamon cumin turmeric paprika nutmeg',
  herb: 'basil parsley thyme oregano mint rosemary',
  grain: 'rice oats wheat barley rye maize',
  dessert: 'cake pie pudding tart brownie',
  flower: 'rose tulip lily daisy sunflower orchid',
  tree: 'oak birch maple willow beech',
  insect: 'ant bee butterfly beetle mosquito wasp',
  bird: 'eagle sparrow robin owl penguin crow raven',
  reptile: 'snake lizard turtle crocodile',
  metal: 'gold silver copper iron steel aluminium',
  planet: 'mars venus jupiter saturn neptune uranus',
  appliance: 'oven microwave fridge toaster blender dishwasher',
  jewellery: 'necklace bracelet earring brooch',
  relative: 'mother father brother sister uncle aunt cousin grandmother grandfather',
  holiday: 'christmas easter thanksgiving hanukkah',
  framework: 'react vue angular django flask rails svelte',
  database: 'postgres postgresql mysql mongodb sqlite redis',
  browser: 'chrome firefox safari edge',
  weapon: 'gun rifle pistol knife sword grenade bomb',
  vehicle: 'car bus lorry truck van motorcycle taxi',
  animal: 'dog cat horse cow pig sheep bird rabbit',
  instrument: 'piano violin guitar flute trumpet drum',
  sport: 'football tennis rugby basketball hockey golf',
  furniture: 'table chair sofa wardrobe bookcase',
  code: 'snippet script implementation program',
  date: 'year weekday',
  name: 'surname nickname',
  religion: 'christianity islam judaism buddhism hinduism',
};

/** The kinds that a thing is of, by stems. */
export const kindsOfThing: ReadonlyMap<string, readonly string[]> = readMembers();

function readMembers(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [kind, things] of Object.entries(members)) {
    for (const thing of things.split(' ')) {
      const stem = stemWord(thing);
      found.set(stem, [...(found.get(stem) ?? []), stemWord(kind)]);
    }
  }
  return found;
}
