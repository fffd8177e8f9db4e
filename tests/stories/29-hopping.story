title: The Bench by the Duckpond
cast: A = Agnes / - / she
cast: W = Walter Pym / Walter, Mr. Pym, Pym / he
rel: A romantic W
adv: death mentioned
fandom: none
---
§ third past A
Agnes came to the duckpond on Thursdays, because it was on a Thursday that there had been two of them. She had got used to the bench. She had got used to bringing one bun. What she had not got used to was finding a man on it with his eyes shut, and his hat beside him, in the place where Harold used to put his.

{A>W|"I beg your pardon,"} said Agnes.

The man opened his eyes. {W>A|"Is it yours?"}

{A>W|"The bench? It belongs to the council."}

{W>A|"Only you said it as if I were sitting on your cat."}

She felt her mouth twitch. It was most annoying. She had not come here to twitch. She sat down at the far end and got out the bun, and broke it, and the ducks, who knew her, came over the grass like a lot of old ladies at a sale.

{W>A|"They never do that for me,"} he said.

{A>W|"What do you bring them?"}

{W>A|"Advice,"} said Mr. Pym.

* * *

§ third past W
Walter was seventy-three. He had been an auctioneer, and he could tell to a shilling what a thing would fetch, and he had looked at the woman on the bench, that first Thursday, and thought: reserve not met. He thought about it all week. He wondered if he had been rude about the cat.

The next time he brought a bun of his own. She examined it.

{A>W|"That has currants in it,"} she told him. {A>W|"You'll kill them."}

{W>A|"What am I to do with it, then?"}

{A>W|"I should think that you might eat it,"} said Agnes.

He broke it in two. He did not know why it should make his heart bump, at his age, to hold out half a bun to somebody. She looked at it for so long that a duck made a grab. Then she took off her glove.

{A>W|"My husband liked currants,"} she said.

{W>A|"My wife couldn't abide them."}

{A>W|"When did she—"}

{W>A|"Four years. And yours?"}

{A>W|"It was a Thursday,"} said Agnes.

He nodded. He found that he did not want to say any of the things that people say. He put his hat on his other side, where it would not be in the way, and the two of them sat there and ate the bun with the currants in it, while it got dark, and the lamps came on one by one around the pond.

* * *

§ third past A
By the time the leaves were down she had given up pretending that it was on account of the ducks. She brought a flask. He brought a rug, which he had bought at a sale, he said, for a good deal more than it was worth.

{W>A|"I was bidding against a lady in green,"} Walter told her. {W>A|"I lost my head."}

{A>W|"I thought that auctioneers never did."}

{W>A|"Only when they want a thing."}

Agnes poured out the tea. She knew what he was going to ask; she had seen it coming for three weeks, as one sees a bus. She thought of the kitchen table with its one chair pulled out. She thought that Harold would have liked him, and would have beaten him at dominoes.

{A>W|"Well?"} she said. {A>W|"Going once, Mr. Pym."}

He put his hat on the grass, and took her hand in both of his, and quite forgot to say it.
