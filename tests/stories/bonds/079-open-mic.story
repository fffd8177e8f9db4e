title: Open mic
cast: D = Dulcie / - / she
cast: K = Kemal / - / he
cast: B = Bernice / - / she
rel: D friends K
rel: B family D
---
§ first past D
"I'm going to be sick," I said.

"You're not," said Kemal, "because I'm holding your drink, and your bag, and I've nothing left to hold that with."

He'd put my name down. He had done it behind my back, on a Tuesday, while I was in the loo; he said that if he'd to listen to that bit about the chiropodist in the car one more time without anybody else suffering then he'd drive us off a bridge. Kemal and I've shared a car since we were both at the council. He likes the window seat so I have to drive. He knows when I'm lying from how I change gear.

"There's eleven people," I said. "One's asleep."

"That's Bernice."

"You *invited my mother*?"

"I gave her a lift. She's had two sherries. She's told everyone that you were breech."

I looked. There she was at the front in the good cardigan, with her handbag on her knee, upright as a post. She brought me up over a betting shop. She'd never said that I was funny; she'd just get up from the table sometimes, and go and stand in the larder, and you'd hear the tins.

"Next up," said the man, "is it Dulcie?"

Kemal put his hands on my shoulders from behind and turned me to face the light. "If it goes badly," he said in my ear, "then I'll set off the fire alarm. I've found where it is."

I got to the chiropodist. There was this noise. It was only one person, and it was a sort of a bark; but I'd have known it anywhere, through any wall. It was my mum, in the larder, in front of everyone.
