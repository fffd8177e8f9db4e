title: What the Bridge Keeps
cast: V = Ser Aldric Vone / Aldric, Vone, Ser Aldric, the Grey Captain, the Captain / he
cast: Q = Marta Quill / Marta, Mistress Quill, the innkeeper / she
cast: H = Old Hob / Hob, the ferryman / he
cast: I = Ilse / the girl, Lady Ilse / she
rel: V captor I
rel: Q family H
adv: captivity moderate
adv: violence mentioned
fandom: none
---
§ third past Q
Nobody in Saltry had a good word for the Grey Captain, but nobody said the bad ones where he could hear. He came over the bridge at dusk with nine men and a girl. The girl's hands were tied. Marta Quill saw that before she saw anything else, and she went on wiping the same tankard until it squeaked.

"{V>Q|Mistress Quill}," said the Captain. He had to stoop for the lintel. "{V>Q|You have rooms.}"

"{Q>V|I have one, Ser Aldric. And the stable.}"

"{V>Q|My men will take the stable. The lady will take the room. I'll sit outside the door of it.}"

"{I>V|How gallant you are}," said the girl.

Aldric Vone looked at her as a tired man looks at a dog that has barked all day. It was said of him that he'd been beautiful once. Then there had been the siege, and after it he wore the grey, and smiled with half his mouth. "{V>I|Lady Ilse}," he said, "{V>I|eat something.}"

Marta brought her bread. She put the knife down next to it, quite by accident, and when she took up the plate again the knife was gone, and the girl's face had not moved at all.

In the chimney corner the old ferryman had been asleep since noon. Now he opened one eye. "{H>Q|River's up, Marta}," said Hob.

"{Q>H|Is it, Uncle?}"

"{H>Q|It'll have the bridge by morning. It's had it before.}" He shut the eye. "{H>Q|I'd not sleep upstairs, was I a captain.}"

§ third past V
Vone did not sleep. He sat on the top step with his sword over his knees, and listened to the water. About the middle of the night someone came up the stairs with a candle; it was the innkeeper, and she was carrying two cups.

"{V>Q|Is it poisoned?}" he said.

"{Q>V|It's my uncle's brandy. So, yes.}"

He laughed. He drank it, too. He had been eleven days on the road. "{V>Q|You think that I'm a monster, Mistress Quill.}"

"{Q>V|I think that you're a man who's paid.}"

"{V>Q|Her father pays me. She ran off with a lute player; I'm to bring her home. That is the whole of it. There's no dungeon.}" He turned the cup. "{V>Q|She bit two of my men.}"

"{Q>V|Aldric}," said Marta Quill; and at the sound of his name on its own, with nothing before it, he looked up as if she'd thrown something. "{Q>V|Did you ask the girl what there *is*?}"

He was a long while answering. Under them the timbers of the bridge had begun to knock together, like teeth.

"{V>Q|No}," said the Grey Captain.

§ third past H
They were half over when the rope gave. Old Hob had known that it would, for he had cut it himself, most of the way, a little after midnight. He let the ferry swing. On the bank the nine men ran up and down in their shirts.

"{I>H|Which side will it take us to?}" asked Ilse.

"{H>I|Whichever you like}," said Hob. "{H>I|She's only the one opinion, has the river, but she'll listen to mine.}"

Somebody stood in the door of the inn, a tall man, all in grey. He had his hands at his sides. He could have shouted for bows. The ferryman waited for it, and went on waiting, and it did not come; and at last he saw that the man had raised one arm, not very high, the way one does to a neighbour.

"{I>H|Is that Ser Aldric?}" said the girl.

"{H>I|That?}" said Old Hob. He spat over the side for luck. "{H>I|That's nobody, my lady. That's just a fellow who's been asleep.}"
