title: The Lantern of Chowringhee Lane
cast: L = Leela Chatterjee / Leela, Lantern, the Lantern, Chatterjee, Miss Chatterjee / she
cast: Z = Zubin Mistry / Zubin, Mistry, Magpie, the Magpie / he
cast: I = Indrani Chatterjee / Indrani, Didi / she
cast: G = Ganguly / Sub-Inspector Ganguly / he
rel: L enemies Z
rel: L family I
rel: L colleagues Z
adv: child-in-danger mentioned
fandom: none
---
§ third past L
By day Leela Chatterjee was in Lost Property. She had a counter, a bell, a ledger, and nine hundred umbrellas, and it was understood in the office that she was afraid of mice.

{Z>L|“Anything good come in?”} said Mistry, as he said it every morning, hanging his hat on the horn of the stuffed nilgai.

{L>Z|“A trombone. A leg.”}

{Z>L|“Left or right?”}

{L>Z|“It’s wooden, Zubin. It goes on either.”}

He laughed. He had the next desk, and he was the laziest man in Calcutta. He came in late and went home early, and he’d a way of sitting with his eyes half shut and his feet up that made her want to drop the ledger upon them. She rather liked him. She could not have said why, except that he was the only person there who never asked her why she yawned.

§ third past L
By night, as nobody knew but her sister, she was the Lantern.

{I>L|“You’ve torn it again,”} Indrani complained. It was eleven o’clock, and she had her mouth full of pins. {I>L|“Keep still. What was it this time?”}

{L>I|“A railing. I had him, Didi! I had the Magpie by the coat-tails. He had old Mrs. Sen’s emeralds, and he stood up on the edge of the roof, and he bowed to me.”}

{I>L|“And then?”}

{L>I|“Then he threw me the emeralds and jumped.”}

{I>L|“He threw them to you?”} Her sister sat back on her heels. {I>L|“What sort of a thief is that?”}

{L>I|“The worst sort,”} said Leela darkly. {L>I|“He does it for fun.”}

She went out by the window. There was a moon. She ran along the top of the wall with her cloak on her arm, and up the drainpipe of the bank, and over the roofs, which were still warm, smelling of dust and frying and jasmine; and there was the whole town lying under her like a spilt box of sequins. Three streets off something black and white went across a gap between two chimneys.

{L>Z|“Stop!”} cried the Lantern.

{Z>L|“You always say that,”} the Magpie called back. He had stopped, though. He was sitting astride of a cornice in his mask, with his chin on his fist. {Z>L|“Good evening. You’ve got a new hem.”}

{L>Z|“Give me what you’ve taken.”}

{Z>L|“I haven’t been yet. I’m on my way. I thought I’d wait for you, it is so dull on one’s own.”}

{L>Z|“You’re a criminal!”}

{Z>L|“I am. You’re extremely late. Were you kept at the office?”}

She threw the net. He went up through it, laughing, she never knew how. She chased him as far as the river, and he left her there with her boots full of mud, and a paper cone in her hand that turned out to have hot peanuts in it. He had been her enemy for eleven months. She had never in all her life enjoyed anything so much, and it kept her awake.

§ third past Z
The trouble with having two names, Zubin Mistry had found, is that sooner or later somebody will need the one that you have left at home.

It was a Tuesday. He had his feet up. Sub-Inspector Ganguly was leaning on the counter, a fat, worried man in a tight collar, and was telling Miss Chatterjee about the children.

{G>L|“Seven of them, in the cloth godown,”} he said. {G>L|“They’d got in to play. The stair has gone, it’s rotten right through, and now there’s smoke. The engine’s across the bridge, and the bridge is up. I came in to ask if you’ve any rope.”}

{L>G|“How high?”} she asked.

{G>L|“Four floors, miss. There’s no way up it. You’d have to be a bird.”}

Her hand lay on the ledger, quite flat. He saw the knuckles go white. It was strange; he’d looked at that hand for two years, he could have told you what she had for lunch from the stains on it, and he had never until that instant noticed that it had a rope burn across the palm. It was an old one. He knew the night that she had got it. It had been his rope.

{Z~|Oh,} thought Zubin. {Z~|Oh, you fool.}

{Z>G|“We’ve got rope,”} he said. He took down his feet. {Z>G|“We’ve got two hundred feet of the best manila, off the Rangoon boat, and nobody has claimed it. Go and clear the street, Ganguly. Miss Chatterjee and I are going to bring it out to you by the back.”}

{L>Z|“You’ll be no use,”} said Leela between her teeth, when the policeman had run. She was already pulling off her shoes. {L>Z|“You get out of breath on the stairs. Stay here. There is something that I must, I can’t explain it to you, I have to go and be—”}

{Z>L|“Late?”} said Mistry. {Z>L|“You generally are. I always wait.”}

He took a thing of black and white silk out of his ink drawer. She looked at it. She looked up, and he had the great satisfaction of seeing the bravest person in the city turn as red as a post box.

{L>Z|“Peanuts!”} she said.

{Z>L|“I had thought that you’d have guessed from the peanuts.”}

{L>Z|“I’m going to kill you, Zubin. After.”}

{Z>L|“After,”} he agreed, and threw her the end of the rope.

§ third past I
It was in all of the papers. Indrani cut it out. There had been seven children and a kitten, and not a scratch on any of them; and on the roof, as everybody swore, in the smoke, two masked figures hauling upon the one line, and quarrelling at the tops of their voices about knots.

{I>L|“It says here that you’ve joined forces,”} she remarked.

{L>I|“It’s purely for convenience,”} said her sister. She was sewing. She had never been known to sew. It was something of black and white silk, with a tear in it from the collar to the hem. {L>I|“He can’t do it himself, Didi. He’s hopeless. He’s the laziest man in Calcutta.”}
