title: Stowaways
cast: K = Kasimir / - / he
cast: B = Brill / - / she
cast: D = Deckmaster Oon / Oon / they
rel: K enemies B
rel: D captor K
rel: D captor B
---
§ third past B
Of all the crates in the hold he'd had to pick hers.

"Get out," hissed Brill.

"You get out. I was here first, I've a blanket down." There was a smell of oranges, and knees. "Oh, it's you. I might have guessed. Guttersnipe."

"Traitor."

"I didn't sell you at Port Amity. It was business."

"I did eight months!"

"You stole my ship!" said Kasimir. In the dark she felt him grope for the knife, and she let him, since she'd had it off him already. She set the point under his ear. She'd dreamed of this; in the dream there'd been more room.

The lid came off.

"Two," said the Deckmaster, looking down with all four eyes. "I'd smelled only one. Put away that toy, small female. Hands on heads."

§ third past K
They were chained to the same ring. It wasn't a long chain. The brig had a grille, a bucket, and a view of stars.

"Water at six bells," said Oon through the grille. "You'll be put off at the mines. Until then you belong to me. If one of you kills the other, the other will get both shifts."

The bolt slid. They listened to the boots go.

"I still hate you," said Brill.

"I'm going to strangle you with this," Kasimir said. "As soon as I've thought of something to do with the body." He pulled. She pulled back, and he fell on the bucket. "You cheap, lying, orange-eating little thief."

"Say it again," she said, "only louder, and keep pulling. That bolt's coming out of the wall."
