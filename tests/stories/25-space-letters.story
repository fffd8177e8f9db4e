title: Light Delay
cast: T = Tove / - / she, narrator
cast: M = Malik Reyes / Malik, M. Reyes / he
rel: T friends M
fandom: none
---
§ first present T
It takes eleven minutes for a joke to reach Malik, and eleven minutes for him not to laugh at it. I have got used to this. I tell him the first half before I brush my teeth and the second half after.

{T@>M|MALIK. A man walks into an airlock.}

I brush my teeth. I check the beans. I have forty-one bean plants and no one to talk to, and I have named them after the girls in my class at school, and Ingrid is doing badly.

{M@>T|Don't.}

That's the thing about Malik. He has a whole station around him. He has six colleagues and a window. He could talk to anyone at all, and at eight o'clock every evening he sits down and types one word to a woman he has never met, who counts rocks on the wrong side of Jupiter, because somebody has to sign for the rocks.

{T@>M|He says, is this the right door for the bar?}

{T@>M|And the airlock says,}

I stop there. I like to stop there. Twenty-two minutes is a long time; you can get through a whole bag of dried apricots in twenty-two minutes. I water Ingrid. I tell her to pull herself together.

{M@>T|Tove, what does the airlock say}

{M@>T|Tove}

{M@>T|I have a meeting}

§ first past T

I should explain how it started. It was a mistake. I had been out here for five months, and I was filling in a form, and there was a box for remarks. I wrote: {T=>-|The rocks are fine. Is there anybody there?}

I did not expect an answer. The forms go to a department. I had imagined a drawer. But the next day there was a message on the board, and it was not from the department, it was from one person, and I read it so many times that I knew where the commas were.

{M=>T|Dear Remarks, there is. I am on the night shift. How do you tell one rock from another? Yours, M. Reyes, Receiving.}

So I told him. It took me four pages. Nobody had ever asked.

§ first present T

Tonight the board is dark. I type my half of the joke and brush my teeth. I wait. I do the rocks. I wait eleven minutes, and then I wait for thirty, and I think, {T~|it's the antenna}, and I go outside in the suit and it isn't the antenna.

I think of everything that can go wrong with a station. I am very well informed.

At four in the morning the door chimes.

It's never done that before. I didn't know it could. I go and look through the little thick pane, and there's a supply boat out there, a month early, and there's somebody in the lock with his helmet under his arm and his hair standing straight up, and he's holding, with great care, in both hands, a bag of dried apricots.

{M>T|"Is this,"} he says through the speaker. He has to stop and clear his throat. I have never heard his voice; it's higher than I thought it would be. {M>T|"Is this the right door for the bar?"}

There isn't any delay at all. I laugh so hard that I can't find the handle.
