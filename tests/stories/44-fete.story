title: The Marrow Question
cast: P = Pemberton / Major Pemberton, the Major / he
cast: G = Miss Gathercole / Gathercole / she
cast: S = Strickett / Mr. Strickett / he
cast: V = the Vicar / Mr. Lowe, Lowe / he
cast: B = young Buckle / Buckle / he
rel: P enemies S
rel: P friends V
rel: G mentor P
rel: G mentor S
adv: alcohol mentioned
fandom: none
---
§ third past -
By two o’clock on the day of the Nether Wallow fête there were three persons in the produce tent who wished each other ill, and one who wished that he were in Rome.

The last of these was the Vicar. He had been asked to judge the marrows. He had been asked every year for six years, and on each occasion he’d contrived to have a funeral.

‘{V>P|Handsome, very handsome},’ he murmured, bending over the first. ‘{V>P|Is it yours, Major?}’

‘{P>V|You know it’s mine, Lowe. You watered it in July.}’

‘{V>P|Did I? So I did. I thought that it was a dog.}’

Pemberton gave a bark. He was fond of the Vicar, who was the only man in the parish that he could beat at chess; he would have liked to tell him so, and had been meaning to since Michaelmas. What he said was, ‘{P>V|It’s twenty-nine inches. Strickett’s is twenty-eight and a half.}’

‘{S>P|It’s twenty-nine and a quarter},’ said a voice from behind the onions, ‘{S>P|when it’s measured by an honest man.}’

Strickett was the ironmonger. He was small and sandy, he’d a rule sticking out of his top pocket, and he had not exchanged a civil word with the Major since the affair of the drainpipe. It was generally supposed that he hated him. In fact he was afraid of him, as he was of all large men with moustaches, because of an uncle; but nobody had ever asked.

‘{P>S|Are you calling me a liar, sir?}’

‘{S>P|I’m calling you half an inch out.}’

‘{V>-|Gentlemen},’ said the Vicar unhappily.

Over by the jams Miss Gathercole put down her pencil. She had taught the two of them to read. She could have told the tent, had anybody cared to know, that at the age of six Pemberton had cried because he’d trodden on a snail, and that it was Strickett who had lent him a handkerchief. She sometimes thought that people would get on a good deal better if they were made to stand in the order of the register.

‘{G>B|Buckle},’ she said, ‘{G>B|go and stand by the marrows.}’

‘{B>G|Which marrows, miss?}’

‘{G>B|All of them. Look stupid. If anybody lifts a hand, fall over.}’

Young Buckle went. He was fifteen, and he’d have walked into the pond for her; nor did she need to tell him how to look. He took up his place at the end of the trestle. He was in love, as it happened, with the Major’s niece, and he was thinking about her elbows, so that he saw nothing of what took place next, although he was later asked about it by everyone in the village.

‘{S>V|Measure ’em},’ said Strickett. ‘{S>V|Go on, your reverence. Here’s my rule.}’

‘{P>V|Not with that. It’s his own rule.}’

‘{S>P|It’s got the King’s mark on!}’

‘{P>S|So’s the gaol.}’

The Vicar took the rule. His palms were damp. He laid it along the top of the first marrow, and read it off; then he laid it along the other. He read that, too. An extraordinary expression came over his face, of the sort that’s seen in paintings of the early martyrs, and he looked up at the canvas as though it might open.

They were the same. They were the same to a hair.

‘{P>V|Well?}’ said Pemberton.

‘{S>V|Well?}’ said Strickett.

It was just then that the goat got in.

Nobody knew whose goat it was. It came under the flap in a businesslike way, with a rosette already in its mouth, and it went up on to the trestle like a lady getting into a carriage. It ate the middle out of the Major’s marrow. It turned about and ate the middle out of the ironmonger’s. It looked at the Vicar, and the Vicar, to his shame, thought: {V~|*God bless you.*}

‘{G>B|Fall over, Buckle!}’ cried Miss Gathercole.

He fell over. He fell upon the goat, the goat fell on the trestle, and the trestle fell on the ground, and for about a minute there was nothing to be heard in that tent except for chutney.

When the canvas had been lifted off them the Major was sitting on the grass. He had one half of a marrow in his lap. He didn’t know whose. Across from him sat Strickett with the other, and a jam tart on his bald spot like a very small hat. Pemberton looked at it. Something began to happen beneath the moustache.

‘{P>S|I say, Strickett},’ he got out, ‘{P>S|d’you remember that confounded snail?}’

The ironmonger’s mouth fell open. For forty-six years he’d believed that he was the only one who did. ‘{S>P|You called it Albert},’ he said.

‘{P>S|We buried it behind the boiler.}’

‘{S>P|In a matchbox. I’d to say the words, ’cause you couldn’t.}’

‘{P>S|No. I couldn’t},’ said the Major. He felt about in his pocket for a handkerchief. It was a large one, and rather old, and there was a name-tape in the corner of it that had never been his. ‘{P>S|I’ve been meaning to give you this back.}’

The Vicar stole away. He’d cider in the vestry, and he thought that on the whole he had earned it. On the way he passed Miss Gathercole, who was leading a goat by its rosette, and it struck him for the first time that there was a length of very good string around its neck, done up in a schoolmistress’s knot.

‘{V>G|Miss Gathercole},’ said he, ‘{V>G|is that animal yours?}’

‘{G>V|It’s borrowed},’ she replied. ‘{G>V|Say good afternoon to it, Mr. Lowe.}’

He took off his hat to it.
