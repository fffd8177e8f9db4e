title: Eleven Stairs and a Turn
cast: R = Rose Tierney / Rose, Rosie / she
cast: H = Hope Adeyinka / Hope / she
cast: J = June / Junie / she
cast: Z = Mr. Szabo / Szabo / he
rel: R friends H
rel: R friends J
rel: H friends J
adv: death mentioned
fandom: none
---
§ third past H
The piano had come out of the van without any fuss, and it had crossed the pavement like a lamb, and it was only when they had got it as far as the first landing that it began to have opinions.

{J>-|"Stop,"} said June from above.

Hope stopped. She was in the middle, which was to say underneath, with her cheek against the walnut and one knee on a stair. She could see nothing of June but a pair of red gym shoes, and nothing at all of Rose, who was below, and had the heavy end.

{R>J|"Why have we stopped?"} Rose called up.

{J>R|"There's a turn."}

{R>J|"You measured the turn."}

{J>R|"I measured it with my arms, Rosie."}

{H>J|"You did what?"} said Hope.

{J>H|"I went like this. Then I went and stood by the piano and went like that."}

{R>J|"And?"}

{J>R|"And it was about the same."}

{R>-|"I'm going to let go of this thing,"} Rose announced.

{H>R|"Please don't do that. I am between you and the street door."}

{R>H|"Then say something to her."}

{H>J|"June, what can you see up there?"}

{J>H|"Banister. Wall. A very nice bit of moulding."}

{H>J|"If we took it off its feet and stood it up on end, would it go round?"}

{J>H|"Oh, if it was on end it would go round like a dream. But you'd have to be under it."}

{H>J|"I'm under it now."}

{R>-|"Nobody is standing it on end. It's a hundred and six years old, it was my grandmother's, and it's got a candle-holder on the front that she got from a bishop."}

{J>R|"Which bishop?"}

{R>J|"Does it matter which bishop, Junie?"}

{J>R|"I'm only making conversation."}

{H>-|"Could the two of you make it quickly?"} said Hope.

Nobody made any for a moment. The piano hummed. It had done so the whole way over on the van, whenever they crossed a tram line, as if it were trying to remember a tune. They had shared the flat for four years, the three of them, and the flat was on the third floor, and until the previous Tuesday not one of them had ever wanted anything that was heavier than a bookcase. Then Rose's uncle had died, and he had left a letter.

{R>-|"Right,"} said Rose presently. {R>-|"On three. We'll go back down to the hall and have a think."}

{H>R|"I can't go back. My foot's behind the pedals."}

{J>H|"Which foot?"}

{H>J|"The one I use."}

{R>H|"Hope, my darling, are you stuck?"}

{H>R|"I'm not stuck. I'm placed."}

{J>-|"She's stuck,"} June said.

{R>J|"I heard. Can you get over the top and pull her out?"}

{J>R|"I could get over the top. I don't know that I could get back. What's that smell?"}

{H>J|"That's me."}

{J>H|"No, it's like onions. Somebody's frying onions. I could murder a plate of onions."}

{R>J|"You had breakfast!"}

{J>R|"I had a banana, and it was at six."}

The door on the landing opened. A small old man in a vest looked out at them, with a fork in his hand. He looked at the shoes, and at the piano, and finally, bending down, at Hope. She said good morning to him as well as she could. He nodded, and went in again, and they heard him take the pan from the stove.

{R>-|"Who was that?"}

{H>R|"Mr. Szabo. He lives there."}

{R>H|"Is he cross?"}

{H>R|"I couldn't tell. I could only see his knees."}

He came back with a bar of soap. He gave it to Hope, quite gravely, and made a motion with his hands, round and round, and pointed at the corner of the wall; after which he set down his fork upon the top step, spat on both palms, and took hold of the piano next to June.

{J>-|"He wants us to soap it,"} said June, awed.

{R>J|"The piano?"}

{J>R|"The wall."}

{H>-|"Give me room, then. I've only got the one hand."}

* * *

§ third past R
It took a quarter of an hour and the whole of the soap. At twenty past eleven the piano went round the turn with a long low moan, like a cow going through a gate, and after that there was no holding it, and Rose, who was at the bottom and could not see, simply put down her head and ran.

By noon it was standing in the window. It had lost a candle-holder. She found that she did not much mind. They sat in a row on the floor with their backs against it, and passed round Mr. Szabo's onions with the one fork.

{J>R|"Go on,"} said June. {J>R|"Play something."}

{R>J|"I can't play."}

{H>R|"What do you mean, you can't play?"}

{R>H|"I never learnt. Gran used to, and then my uncle. I just used to sit beneath it when I was small and feel it go through the floor."}

{J>R|"You made us carry that up eleven stairs and a turn."}

{H>J|"Three lots of eleven."}

{J>R|"Three lots of eleven, Rose!"}

{R>-|"I know. I'm sorry. I couldn't let it go to a stranger,"} said Rose; and to her own horror her eyes filled.

Neither of them said a word. June wiped her fingers on her overalls. Then Hope, who had gone to a convent and had never thought it worth mentioning, stood up, lifted the lid, and felt about for a chord with her one clean hand.

{H>-|"Lie down,"} she said to them. {H>-|"Both of you. Go on. Right under."}

They lay down under it, shoulder to shoulder in the dust, and Rose shut her eyes.
