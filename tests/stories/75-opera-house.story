title: Understudy
cast: D = Delphine Aubert / Delphine, Mademoiselle Aubert / she
cast: M = Marguerite / Rita / she
cast: R = Roderick Vane / Roderick, Vane / he
cast: P = Pilcher / Mr. Pilcher / he
rel: D enemies M
rel: D romantic R
rel: M mentor P
rel: D colleagues R
fandom: none
---
§ third past M
Marguerite knew the whole of the part by heart, and had known it for three seasons, and nobody had ever asked her to sing one note of it. She stood in the wings with a shawl over her arm and moved her lips. Out in the light Mademoiselle Aubert was dying beautifully.

{P>M|"You're a beat behind her,"} said Mr. Pilcher in her ear. He was the repetiteur; he was seventy, and smelt of cough drops.

{M>P|"She drags."}

{P>M|"She does drag. You will not. Breathe before the G, not on it. From the belly, Rita, how many times? There. That's my girl."}

The curtain fell. Delphine Aubert rose from the dead, held out an arm for her shawl, and did not look to see who was inside the hand that gave it.

{D>M|"It's damp,"} she said.

{M>D|"It's been on my arm, Mademoiselle."}

{D>M|"That would be why. You were mouthing again. I could see you. If I see it on Friday I shall have you put back in the chorus, with the other geese."}

{M>D|"I'd rather be a goose,"} said Marguerite, {M>D|"than mutton."}

It was out before she could stop it. Somebody behind a flat began to laugh, and turned it into a cough. The great soprano had gone perfectly white under her paint.

{D>M|"You little cat,"} she said softly. {D>M|"I'll see you sweep the street."}

§ third past R
In the dressing room everything that could be thrown had been thrown. Roderick Vane shut the door, stepped across the remains of a powder-bowl, and sat down on the floor beside her chair in his armour.

{R>D|"Tell me,"} he said.

{D>R|"She called me mutton. In front of the stagehands!"}

{R>D|"I'd have run her through."}

{D>R|"You'd have laughed. You always laugh at me."} But she let down her hand, and he took it and turned it over, and kissed the inside of the wrist, where the paint stopped. They had been singing lovers for six winters; it was only since Vienna that they had gone on with it after the curtain came down. He still felt, each time, as if he'd come in on the wrong bar.

{R>D|"You were flat in the second act,"} he said into her wrist.

{D>R|"I know. I was thinking of you and that dreadful contralto."}

{R>D|"My darling, she's sixty."}

{D>R|"She has looked at your legs,"} said Delphine, {D>R|"three nights running."}

He did laugh then. After a little while so did she.

§ third past M
On Friday there was a note at the stage door, and it was for Marguerite. She read it standing in the rain. Mademoiselle Aubert had a cold in the chest; Mademoiselle Aubert could not speak above a whisper. Miss Rita Toll would go on.

She couldn't feel her feet at all. She found that she was holding on to Mr. Pilcher's sleeve.

{M>P|"I don't know it. I've forgotten it, I've forgotten every word!"}

{P>M|"You have forgotten nothing. I put it in there myself,"} the old man said, and he popped a cough drop into her mouth as if she were a horse. {P>M|"What do we do before the G?"}

{M>P|"Breathe."}

{P>M|"Well, then,"} said Pilcher. {P>M|"Go and be mutton."}
