title: Dead Air
cast: V = Vivian Tarr / Viv, Vivian, Tarr / she, narrator
cast: O = Obed / - / he
cast: L = Lorcan Pike / Lorcan, Pike, Mr. Pike / he
rel: V mentor O
rel: V colleagues O
rel: V enemies L
fandom: none
---
§ first past V
I did the night programme for nineteen years, and in all that time I had one engineer who could cook and one who could keep a secret. The last of them was Obed. He came to us from the technical school with his tie done up. He called me Miss Tarr until I threw a pencil at him.

{O>V|"What do I do if you stop talking?"} he asked me on the first night.

{V>O|"I don't stop."}

{O>V|"But if you do?"}

{V>O|"Then you count to five,"} I told him, {V>O|"and you put on the cello."}

I taught him all I knew. It did not take long. I showed him how to cut tape on the slant, and how to tell from a caller's breathing whether he was going to swear. I taught him that a pause is the most expensive thing in the building. He wrote it down.

§ first past V
The week after Easter the station was sold. We heard it on our own news. The man who had bought it was called Lorcan Pike, and he owned a chain of places that sold tyres.

He came up in the lift to look at us. It was two in the morning, there was a record on, and he stood in my doorway in a camel coat and read the clock.

{L>V|"How many listen to this?"} said Pike.

{V>L|"Nobody knows. They don't write. They're driving, or they are feeding babies."}

{L>V|"I had a man work it out. It's four hundred."}

{V>L|"Then it's four hundred."}

{L>V|"I can play them music out of a box, Miss Tarr. The box doesn't want a pension."}

I have disliked a good many people, mostly through glass. I had never before wished that one of them would trip over a cable. He smiled at me, as you do at something that's been marked down, and gave me until Friday.

{O>V|"He's a crook,"} said Obed when the lift had gone.

{V>O|"You're on the air,"} I said.

He wasn't. But I liked to see him jump.

§ first past V
On the Friday I said good night to them. I had thought that I would make a speech, and there wasn't one. I told the four hundred what the weather was. I told them about the fox that used to come and sit on the roof of the garage opposite, at ten to three, as if it had an appointment. Then I looked up through the glass. Obed was sitting there with his hands on the faders and the tears running down into his collar.

I stopped talking.

I heard him count. You can't, through two panes, but I did. One, two, three, four; and he didn't touch the cello. He leaned over and opened all of the lines at once.

There are only eight. They had every one of them been lit since midnight, and I had not looked. I'd been afraid to.

{-|"Don't you hang up on us, Viv,"} somebody said, a woman, quite close, with a baby hiccuping against the receiver. And after her there was a lorry driver. And there was a man who had been a bishop.

It went on until six. They were still coming up the stairs at seven, in their slippers, with flasks.

§ first present V
So now we're in the basement of the chapel, with a mast on it that Obed built out of a bed. It is not, strictly speaking, allowed. We reach as far as the gasworks. Last Tuesday a camel coat came down the steps, and stood about, and inquired what we would charge to say a word in favour of tyres.

{V>L|"You couldn't afford it, Mr. Pike,"} I said.

I let him stand there while I counted to five. Then my engineer put on the cello.
