title: Four in the Morning
cast: P = Priya Raman / Priya / she
cast: G = Gwil / - / he
cast: M = Mr. Oddie / Oddie / he
rel: P colleagues G
rel: P romantic G
rel: M colleagues P
rel: M colleagues G
fandom: none
---
§ third past P
The first loaves came out at four, and by then Priya had flour in her eyelashes. She slid the peel under the last row and shook them down on to the rack. Behind her Gwil was shaping rolls, two at a time, one under each hand, and singing something in Welsh that was probably rude.

{P>G|"You're flat,"} she said.

{G>P|"I'm a baker. I'm allowed to be flat. It's the bread that has to rise."}

She did not laugh, because she had laughed at that one in March. She watched his hands instead. She had worked beside him for eleven months, and she could have drawn those hands with her eyes shut, down to the burn on the left thumb.

{M>G|"Gwilym,"} said Mr. Oddie from the stairs, {M>G|"the singing."}

{G>M|"Sorry, Mr. Oddie."}

{M>P|"Raman, the hotel wants forty more. Can it be done?"}

{P>M|"It can if he stops talking,"} said Priya.

The old man grunted. He had owned the place for thirty years, and nobody had ever heard him say thank you, but there was always a bag of the best currant buns by the door when the two of them went off shift. He went back up. They heard his slippers cross the ceiling.

{G>P|"Forty,"} Gwil said. {G>P|"He'll be the death of us."} He bumped her with his hip on the way to the flour bins. {G>P|"You've got some on your face, you know."}

{P>G|"Where?"}

{G>P|"Everywhere."} He wiped it off with the corner of his apron, very carefully, first one eye and then the other, and she found that she was holding her breath.

{P>G|"Forty rolls,"} said Priya when she could.

{G>P|"Forty rolls,"} he agreed. He had gone as pink as the inside of a ham.

§ third past G
By Saturday he had still said nothing. Gwil stood at the bus stop with a bag of buns, in the grey light, and practised. He was good at practising. Would you like to see a film, he thought. Would you like to see a film with me? It sounded like an advertisement for films.

His sister had told him to write it down. His sister had been married twice, and he did not altogether trust her.

{P>G|"You took my buns,"} said Priya, coming up behind him.

{G>P|"They're our buns."}

{P>G|"So they are."} She sat down on the wall. There was frost on it, and he put his scarf down for her, too late. {P>G|"Gwil. Are you ever going to ask me, or do I have to do that as well as the hotel?"}

He looked at the bus coming down the hill with all its lights on. He wanted it to break down.

{G>P|"Would you like to see a film,"} he said, {G>P|"with me?"}

{P>G|"No,"} said Priya. {P>G|"I fall asleep in films. I've been up since two. Ask me something else."}

{G>P|"Breakfast?"}

She took his cold hand out of the bag and put it, with her own, in the pocket of her coat. They let the bus go by. And the one after it.
