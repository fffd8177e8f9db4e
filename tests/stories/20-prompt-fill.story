title: Five Times the Lighthouse Was Lit
cast: B = Bram / - / he
cast: E = Eskil Thorsen / Eskil, Thorsen / he
rel: B romantic E
adv: death mentioned
fandom: none
---
§ third past B
1.

The first time, Bram was eleven, and he lit it for his father. He climbed the hundred and nine steps with the can in both hands. Nobody had asked him to. He thought that if the light was burning they could not say that nobody had tried.

{E>B|'You've spilt half of it,'} said a voice behind him. It was a boy from the other side of the bay, whose father was in the same boat.

{B>E|'I know.'}

{E>B|'Give it here. I'll hold it while you pour.'}

They sat up all night with their backs to the lamp. In the morning the boat came in with both its men in it, swearing, and Bram never told anyone that he had been crying when the other boy came, and neither did Eskil Thorsen.

§ third past B
2.

The second time they were nineteen and drunk.

{B>E|'We'll be arrested,'} Bram said.

{E>B|'By whom? The keeper's at your sister's wedding. I saw him dance.'} Eskil was trying to strike a match on his own boot. {E>B|'Hold still.'}

{B>E|'I am holding still. It's the tower that's moving.'}

Thorsen laughed so much that he had to sit down. The match caught. His face came up out of the dark all at once, gold on one side, and Bram forgot what he had been going to say; he went on having forgotten it for about six years.

§ third past E
3.

The third time, Eskil lit it alone. He was keeper by then. It was his job, he told himself, it was only his job, he would have done it for anybody.

The letter had said the fourth. It was the ninth. He trimmed the wick, and wound the clock, and wrote up the log in his neat square hand. *Wind NW, heavy. No sail.* He wondered what one was supposed to write. He had known Bram for half his life, and he found that he could not remember a single thing that he had ever said to him that mattered.

{E>-|'You could at least have the sense to swim,'} said Eskil aloud to the glass.

Toward morning the wind dropped. He went down to the rocks with a rope, since that was his job, too.

§ third past B
4.

{E>B|'Don't talk,'} somebody was saying. {E>B|'Drink it. No, don't talk.'}

{B>E|'I can't do both,'} Bram whispered.

He was in a bed. It was a round room, so he knew where he was, and over him the light went by, and by, and by. His leg hurt. He was so happy that it seemed to him there must be a mistake.

{B>E|'You lit it,'} he said.

{E>B|'I light it every night, you idiot.'} Eskil had not shaved for days. He had hold of Bram's hand, and he appeared not to have noticed. {E>B|'They pay me for it.'}

{B>E|'I could see it from the water. I thought: he's holding the can.'}

Eskil opened his mouth and shut it. Then he put his head down on the blanket and wept like a boy of eleven, and Bram, who had only one arm that worked, put it round him.

§ third past E
5.

The fifth time it was lit by a man from the Board, who turned a switch. There was a small crowd. There was a band. Eskil thought that it was a very clean sort of light.

{B>E|'You'll miss the stairs,'} Bram said in his ear.

{E>B|'I shall not miss the stairs.'}

{B>E|'What will you do with yourself all night?'}

He considered the question. There were grey hairs over his husband's ears now, and there was, as there had been for twenty years, lamp oil under both their finger-nails. He took Bram's arm for the walk home.

{E>B|'I thought that I might try sleeping,'} said Eskil.
