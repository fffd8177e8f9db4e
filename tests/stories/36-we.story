title: What We Called Him
cast: A = Arkady Petrovich Belov / Arkady Petrovich, Belov, Old Belov, the schoolmaster, the Heron / he
cast: L = Lidia Semyonovna / Lidia, Lida, the postmistress / she
cast: G = Grisha / Grigory / he
cast: Y = Yulia / Yulka / she
rel: A romantic L
rel: A mentor G
rel: A mentor Y
adv: death mentioned
adv: alcohol mentioned
fandom: none
---
§ first past -
There were fourteen of us in the school at Verkhny Log, in one room, with one stove, and we called him the Heron. It was not because of his legs, whatever people say now. It was because he could stand for so long without moving when one of us had to think.

He had come to us in the autumn of the year that the bridge went down. We had been told to expect a young man. We stood in the road with our caps off, and out of the cart climbed somebody with grey in his beard and a globe in his arms, wrapped up in a blanket like an infant.

{A>-|"Good day,"} he said to us. {A>-|"I am Arkady Petrovich. Which of you is the one who throws stones?"}

We looked at Grisha. We could not help it.

{G>A|"I don't throw them at people,"} said Grisha.

{A>G|"At what, then?"}

{G>A|"At the bell. Out of the orchard. I've hit it from the third row."}

{A>G|"From the third row,"} repeated Arkady Petrovich. He seemed to measure it. {A>G|"Then you already know most of what I have to tell you about the parabola. You may carry the globe."}

That was the beginning of it. By Christmas Grisha could find the square of anything. He had been the despair of two teachers and a priest; he would stop behind when we went home, and we would see the two heads at the window, the grey and the red, bent over the one lamp, and we were jealous, all of us, and would have died before we said so.

We knew everything in those days. We knew who had sold a cow and who had drunk it. We knew that Lidia Semyonovna at the post office had had a husband once, in the city, and that he'd left her; that she read the postcards, but never the letters; and that every Friday, at ten minutes past four, the schoolmaster came in and bought one stamp.

{Y>G|"Who does he write to?"} Yulka used to ask. She was the smallest, and she slept nearest to the post office. {Y>G|"He's got nobody. He told the priest so."}

{G>Y|"He might have a brother."}

{Y>G|"You don't go red for a brother."}

So we set a watch. We are not proud of it. We drew lots, and it fell to Yulia, who could hide behind a sack of oats and not be seen, and she brought us back what they said, word for word, as one brings back a fish.

{L>A|"Only the one, Arkady Petrovich?"}

{A>L|"Only one, thank you, Lidia Semyonovna."}

{L>A|"It's turned cold."}

{A>L|"It has. It has, yes. But dry."}

That was the whole of it. Yulka swore that there was no more. But he had dropped his glove, she said, going out, and the postmistress had picked it up, and had stood for a long time with her hand inside it.

§ first past -
It was in the spring that we found the stamps. The roof of the schoolhouse leaked, and some of us had been sent up to see to it, and there was a box under his bed. We ought not to have opened it. There were twenty-six of them. He had never stuck one on anything.

We sat in a row on the ridge with our legs hanging down, and for once nobody could think of a joke.

{Y>-|"Somebody has to tell her,"} said Yulia.

{G>Y|"It's not ours to tell."}

{Y>G|"You only say that because he likes you best."}

{G>Y|"I say it because he'd be ashamed,"} said Grisha. He was thirteen by then. He looked across the roofs at the little green door, and we saw him measure it, just as he used to measure the bell. {G>-|"Who's got a pencil?"}

What he wrote we never knew. He folded it up small, round a pebble. It was a long throw, longer than from the third row, and there was a wind; and it went up and over the pump, and the priest's pear tree, and Marfa's washing, and in at the open window of the post office, and we heard a plate break.

The following Friday he went in at ten past four. He did not come out. At five she pulled down the blind. At six somebody began to play the accordion in there, rather badly, and old Fyodor, who had been drunk since Lent, took off his hat in the middle of the road and wept.

{L>G|"Was that you?"} she asked Grisha, when she met him next at the well.

{G>L|"Was what me, Lidia Semyonovna?"}

{L>G|"I want to know whom I should thank."}

{G>L|"Thank the parabola,"} said he.

§ first present -
There are five of us left. We meet on his name-day, those who can manage the road. The school is a shop for bicycles. They lie side by side up there behind the church, he and his Lida, and somebody always brings a stamp.

Grisha used to come, from the institute, with his medals in his pocket so that we should not see them. He told us once what had been on that paper. We had thought of poetry; we'd thought of all kinds of things.

{G>-|"I only gave her the number,"} he said. {G>-|"Twenty-six. I knew that she could count."}
