title: Something Borrowed
cast: B = Bixby Orme / Bixby, Bix, Orme / xe
cast: O = Oona / - / she
cast: D = Dov Perlmutter / Dov, Perlmutter / he
cast: W = Will Castellane / Will, Castellane / he
cast: C = Mrs. Castellane / Castellane, Mam / she
rel: D romantic W
rel: B friends D
rel: W family C
rel: B friends W
rel: B friends O
rel: O friends D
rel: O friends W
adv: alcohol mentioned
fandom: none
---
§ third past B
Bixby had been asked to do three things, and xe had written them on xyr hand so as not to forget: the rings, the chairs, and Dov. The rings were in xyr waistcoat. The chairs were going up on the lawn in rows. That left Dov, who had locked himself into the bathroom at a quarter to nine and was running the taps.

{B>D|"It's me,"} Bix said to the door.

{D>B|"I'm not coming out."}

{B>D|"All right. Can I come in?"}

There was a pause. The bolt went back. Dov Perlmutter was sitting on the edge of the bath in his shirt and braces, with his bare feet in two inches of water.

{D>B|"I got hot,"} he said.

Xe took off xyr boots, rolled up the good trousers and sat down next to him. It was the same bath. Eleven years earlier it had been the only warm room in the house, and four of them had studied for their finals in it, with a board across.

{D>B|"What if he doesn't come, Bix?"}

{B>D|"He's here. I saw him. He's ironing the cake."}

{D>B|"He's doing what?"}

{B>D|"There's a ribbon. It had a crease in it. He sent Oona for the board."}

Dov began, rather wetly, to laugh. {D>B|"I'm going to marry a man who irons a cake,"} he said.

{B>D|"You are. In about two hours. So you'd better have some socks on."}

§ third past O
At that moment Oona was not looking for the ironing board. She was at the garden gate with her arms spread, and she was telling a lady in lilac that there had been some mistake.

{O>C|"It's a private party,"} she said.

{C>O|"I have an invitation."}

{O>C|"I wrote the invitations. I'd remember."}

{C>O|"It was a telephone call,"} said the lady. She had a big square handbag, and she held it before her in both hands like a shield. {C>O|"He rang me up on Sunday. He said that I might like to know. I'm Mrs. Castellane."}

Oona put down her arms. She had known Will for ten years. She knew that he had left home at eighteen with one suitcase; that there'd been a door, and what had been shouted through it; that at New Year, for a good while, he used to dial a number and hang up. They had been his family, the four of them in the cold house. They'd sat in a ring on that landing and voted on it, with a show of hands.

{O>C|"He isn't expecting you,"} she said slowly.

{C>O|"No. I didn't expect it myself. I got as far as the bus, and I thought that I would see how it was on the bus."}

{O>C|"And how was it?"}

{C>O|"I missed the stop,"} said Mrs. Castellane. Her chin was trembling. {C>O|"I've walked back from the quarry. In these."}

They both of them looked at the shoes.

§ third past W
The ribbon was flat. The cake was as flat as he could get it. Will wound up the flex of the iron and looked round for something else to put straight, and saw his mother standing in the kitchen door in her stockings.

He thought that she had got small.

{C>W|"That girl gave me a glass of sherry,"} she said. {C>W|"I don't know where she found it. I think that it was for the trifle."}

{W>C|"Mam."}

{C>W|"I shan't stop, if you'd rather not. I only wanted..."} She opened the handbag. She took out a thing wrapped up in a tea towel, and held it out to him, at arm's length, as one feeds a horse. {C>W|"It was your dad's. He'd a right to be a fool, and so had I, and I've had longer at it. It wants a bit of a rub."}

It was a tie-pin. Will had last seen it when he was six, on his father's chest, from underneath.

{W>C|"It's something old,"} he said. His voice had gone. {W>C|"We hadn't got something old."}

{C>W|"There's me,"} said Mrs. Castellane.

§ third past B
Ten years afterwards Bixby found the photograph, at the back of the drawer with the fuses in. Xe took it over to the window. It had been taken by a waiter, it was crooked, and everybody in it was looking somewhere else: Dov at his feet, which had no socks on them; Oona at the sky; and in the middle a woman in lilac, with one hand up to straighten the groom's tie, and her shoes in the other.

The telephone rang. Xe let it.

{B>-|"Who's that lady?"} Bix said aloud, as xe would have said it to the child, if the child had been there. Xe was practising. They were all coming to stay on the Friday, Will and Dov and the little one, who was called after her grandmother and had the same chin. {B>-|"That's the one who missed her stop."}
