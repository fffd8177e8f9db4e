title: Two Shots and a Name
cast: D = Dominic Achebe / Dominic, Dom / he
cast: S = Seth / - / he
cast: R = Ruby / - / she
rel: D romantic S
rel: D family R
rel: D colleagues R
fandom: none
---
§ third present D
He comes in at ten past eight, like always, with snow on his hat, and Dom drops a whole jug of milk.

{R>D|"Smooth,"} says Ruby.

{D>R|"Be quiet."}

{R>D|"I'm just saying. As your sister. As somebody who has to mop it."}

{D>R|"Ruby, I swear I'll tell Mum about the scooter."}

She mops. She's grinning. Dominic wipes his hands on his apron and tries to arrange his face into that of a man who doesn't know exactly what the next customer is going to order.

{S>D|"Morning,"} says the man in the hat. {S>D|"Could I get a—"}

{D>S|"Double espresso,"} says Dom. {D>S|"And a cinnamon thing."}

{S>D|"...and a cinnamon thing,"} the man agrees. He has a nice voice; it's a bit hoarse, as though he doesn't use it before eight. {S>D|"Am I that predictable?"}

{D>S|"It's been five weeks."}

{S>D|"You've been counting?"}

Behind the counter his little sister makes a sound like a kettle. Dominic can feel his ears getting hot. He has a degree in structural engineering. He has designed a bridge. {D>S|"I count everything,"} he says. {D>S|"What name is it?"}

{S>D|"Seth."} A pause. {S>D|"You ask me that every day, you know."}

{D>S|"It's policy."}

{S>D|"And every day you write something else on the cup."} Seth takes one out of his coat pocket, flattened, and puts it on the counter, and then another, and another. They say *Beth*. They say *Set*. One says *Jeff*. {S>D|"I've kept them all. I was beginning to think you did it on purpose."}

{R>S|"He does,"} says Ruby.

{D>R|"Ruby!"}

{R>S|"He does it so that you'll come back and complain."}

There is the kind of silence that has steam in it. Dom looks at the cups. There are twenty-five of them. He didn't write the first one wrong on purpose, he really didn't; he was just looking at the man's eyes.

{D>S|"I've been a coward,"} he says to the coffee machine.

{S>D|"Sorry?"}

{D>S|"I said, do you want to have dinner with me? Somewhere without lids?"}

Seth takes his hat off. The snow falls out of it all over the counter. He's smiling, a slow, astonished sort of smile, as though somebody had at last got something right.

{S>D|"I thought you'd never ask,"} he says. {S>D|"I don't even like cinnamon."}

{D>S|"Then what do you do with them all?"}

{S>D|"There's a woman who plays the accordion outside the station. She thinks that I'm courting her."} He has begun to put the cups away again, one inside another, as if they were glass. {S>D|"Friday? I finish at six."}

{D>S|"Friday,"} says Dom. He takes up the pen. He writes four letters on a clean cup, slowly, and turns it round so that the man can read it.

* * *

§ third present R
Ruby has a rule, which is that she never says I told you so before noon. She looks at the clock. It is ten to twelve.

{D>R|"Don't,"} says her brother.

{R>D|"I didn't say a word."}

{D>R|"You're thinking it."}

She is. She's thinking it so hard that she has put salt in the sugar. He's been humming all morning, he's been wiping the same bit of counter since nine, and she thinks that she has never seen anybody so ridiculous, or been so fond of them.

{R>D|"What are you going to wear?"} says Ruby.

Dom stops humming. She watches it reach him. His whole face falls, like a bridge.

{D>R|"Oh no,"} he says.

It's twelve o'clock.
