title: Returned to Sender
cast: M = Merrin Ashgrove / Merrin, Mer, Ashgrove / -, narrator
cast: J = Josephine Lund / Josephine, Jo / she
cast: B = Bartek / - / he
cast: S = Mr. Silvester Quayle / Silvester, Quayle, Mr. Quayle / he
cast: A = Ada Wilding / Ada, Miss Wilding / she
rel: M colleagues J
rel: J colleagues B
rel: M colleagues B
rel: M romantic J
adv: war mentioned
adv: death mentioned
fandom: none
---
§ first past M
The dead letter office at Port Corran had three clerks, one window and a stove that we were not allowed to light before November. I had the desk with the leg. Jo Lund had the one by the window, since she was the senior, and Bartek had what he called the suite, which was a table in the passage next to the mop.

All of the post that nobody wanted came to us. Wrong street, wrong name; gone away, refused, deceased. The rule was that you might open a letter if there was nothing on the outside to tell you where it ought to go, and that you might read of it only so much as would get it home.

{J>M|"How far have you got with that one?"} Jo would ask me. She never looked up.

{M>J|"I have got as far as *My darling.*"}

{J>M|"Then you haven't got to an address. Read on."}

{M>J|"I feel as though I ought to knock."}

{J>M|"Knock, then, Ashgrove. But read on."}

I'd been there for two years. In that time she had called me by my first name once, when the stove fell over. I used to go home along the harbour every night and think of things that I might have said to her, and in the morning I'd come in and say that it looked like rain.

It was Bartek who found the box. It had been put down behind the pipes by somebody in a hurry, thirty years before, and covered up with sacks. He brought it in on his shoulder and let it drop.

{B>-|"There's a hundred if there's one,"} he said. {B>-|"All the same hand. All to the same woman, and every one is marked. Look at that! *Not known. Not known. Not known here.*"}

{J>B|"Who's the sender?"}

{B>J|"It doesn't say. There's only an S."}

{M>B|"And what's the date on them?"} I asked.

He showed me. It was the last year of the war, when they had bombed the port; when there wasn't a street in the lower town that was called what it had been called in the spring. Nobody had been known, that year. Everyone had gone away. Jo got up from her desk, which she did not do in the forenoon, and stood beside me looking down into the box, and I could smell the ink on her cuffs.

{J>M|"Well, Merrin,"} she said. {J>M|"You'd better knock."}

* * *

§ first past M
I read them in order. It took a week. I will not put down much, for they weren't written to me; but I must give you the first of them, since it's short.

{S=>A|Dear Miss Wilding,

You will not remember me. I am the one who was holding the ladder. You came down it with a canary in a cage, and you said, {A>S|"Thank you, would you take him for a moment?"} and then you went back up, because of the lady on the third floor. They moved us on before you came out again.

I have got him still. He is in good voice. I should like to know where to bring him.

Respectfully,

S.}

After that there was one every week for two years. He told her about the bird. It liked apple; it didn't like sergeants. He told her where they had been sent, as far as he was let, and what the sky was like. He never asked her for anything. It was in the fortieth, or thereabouts, that he stopped putting *Miss Wilding* and began to put *Dear Ada,* with an apology, and I had to go and stand in the passage for a bit with the mop.

{B>M|"Is it bad?"} said Bartek.

{M>B|"No. It's just that he's so polite."}

{B>M|"Does she ever get one?"}

{M>B|"You know that she doesn't, you great lump. They're all of them here."}

He shook his head. He'd been a boxer once, he had a nose like a dropped pie, and he took things to heart. {B>M|"Somebody should've told him,"} he said. {B>M|"A hundred weeks! Somebody ought to've had the decency."}

I told it to Jo at four o'clock, over the tea. She listened with her chin on her hand. I got to the part where the canary dies, of nothing but old age, in a barn in the snow, with eleven men standing round it holding their helmets, and she put down her cup.

{J>M|"Is there an address?"}

{M>J|"There's a village. It's in the very last one. He says that he's going to see about a job there, at the school, if they'll have him. It's only up the line, Jo. It's two hours."}

{J>M|"That's thirty years ago."}

{M>J|"I know it is."}

{J>M|"He's very likely dead. Or he's married. He'd not thank us."}

{M>J|"He might not,"} I said. {M>J|"But it's the rule, isn't it? If the one can't be found then it's returned to the sender. We've had them for thirty years. They're late."}

She looked at me for such a long while that I felt my ears get hot. Out in the passage the mop fell over.

{J>-|"Get your coats,"} said Jo. {J>-|"The both of you. There's a train at ten to five."}

* * *

§ first past M

He was in the garden. There was a lamp on a post, and he was picking beans by it, a long thin man with a straw hat on. I'd made up a speech on the train, and I had got Bartek to hear me say it; and when I saw the hat I couldn't remember any of it.

{M>S|"Mr. Quayle?"} I said over the gate. {M>S|"Mr. Silvester Quayle? We're from the post."}

{S>M|"I've had the post."}

{M>S|"Not all of it,"} I told him.

Bartek set down the box on the path. The old man came across to see. He took off the hat first. He turned one of them over, and then another, he read what was stamped upon it, and I saw him understand; I don't know what I had expected, but not that he'd begin, quite silently, to smile.

{S>-|"So that was it,"} said Silvester Quayle. {S>-|"She never had them. Oh, my word. I always wondered what it was that I'd said."}

{J>S|"We're sorry that it's taken so long, sir,"} said Jo. Her voice was not like hers. {J>S|"There's no excuse for it. Did you ever find out what became of her?"}

{S>J|"Why, no. Did you?"}

I had known that he would ask. I had spent the whole of Thursday in the parish registers, in my own time, with a candle, and I had not told a soul. I'd thought that I should hate it, to be the one to say; but you can't be let off the last line, not when you've read all of the rest.

{M>S|"She got the lady out,"} I said. {M>S|"She went up again for a boy, and got him out as well. It was the stairs. She wouldn't have known anything about it, they say. It was that same night, Mr. Quayle. I'm so very sorry. There was never a day when she might have had them and didn't want to."}

He nodded. He stood there nodding. The moths went round and round the lamp.

{S>M|"What was he called?"} he asked me by and by. {S>M|"The boy?"}

And it was only then that I turned my head; because someone behind me had made a sound, a very small one, as if he had been hit. Bartek had gone down upon one knee to the box, for no reason. He had a big hand over his face.

{B>-|"I thought it was an angel,"} he said through it. {B>-|"I was five. I've always told everyone. She had feathers on her sleeve. They were yellow."}

§ first past M
We missed the last train. Mr. Quayle made up the beds. I sat out on the step, afterwards, and listened to them through the wall, the deep voice and the dry one, going on and on; and Jo came out with a blanket and let herself down next to me as if it were a thing we did.

{J>M|"You went to the registers,"} she said.

{M>J|"Yes."}

{J>M|"By yourself. You might have told me, Mer."}

{M>J|"I didn't like to. I thought you'd say that it wasn't in the rules."}

{J>M|"It isn't."} She gave me half the blanket. She was quiet for a time; I could hear that she was getting up to something, as you can hear a clock do before it strikes. {J>M|"A hundred letters,"} said Josephine Lund. {J>M|"And he held that ladder for all of five minutes. I've sat across from you for two years, and do you know what I've said to you? I've said, read on."}

{M>J|"It was very good advice,"} I said; and I took her inky hand, and knocked, and went in.
