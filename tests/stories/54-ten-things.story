title: Seven Things Teo Did Not Say at the Airport
cast: T = Teo / - / he
cast: A = Aleksi / Alek / he
cast: M = Marjatta / Äiti / she
rel: T romantic A
rel: A family M
rel: T family M
adv: medical mentioned
fandom: none
---
§ third present T
One.

He does not say, don't go. It's the first thing that comes into his mouth, and he swallows it, along with the last of the coffee. Aleksi is trying to shut his suitcase by sitting on it.

{A>T|'Help me,'} Aleksi says.

{T>A|'You've packed the kettle.'}

{A>T|'They may not have kettles.'}

{T>A|'Alek, it's Norway.'}

So Teo sits on the other end, and they bounce, and the lock goes home with a click like a door.

§ third present T
Two.

He doesn't say that he hasn't slept. In the taxi Alek talks about the glacier, and the hut, and the four other people who will be in the hut, and Teo looks at the side of his face with the lights going over it. He knows that face. He has been married to it for three years. It ought to have run out of things to do by now.

§ third past T
Three.

Once, on a ferry, they had not known each other at all. It was February; everybody else had stayed below. Teo had gone up on deck to be sick, and there had been a man there in a yellow hat who was eating a cinnamon bun.

{A>T|'Look at the horizon,'} the man had told him.

{T>A|'I am looking at it. It keeps moving.'}

{A>T|'Then look at me,'} said the man. {A>T|'I'm from a farm. I never move.'}

He does not say that he has been doing it ever since.

§ third present T
Four.

At the desk there is a fuss about the kettle. Aleksi's mother has come to see him off. She's a small woman in an enormous coat, who drove all night with a rye loaf on the seat next to her, and she has views on the fuss.

{M>-|'Give it to me,'} says Marjatta. {M>-|'I will carry it on as a hat.'}

{A>M|'Äiti, please.'}

{M>A|'You are my son, and you'll have your tea.'}

Teo does not say that he loves her. He takes the other end of the loaf.

§ third present T
Five.

There are twenty minutes left. They stand by the glass. Alek's fingers find his, the way they do, without any help from Alek, who is reading the board.

{A>T|'It's only eleven weeks,'} says Aleksi.

{T>A|'I know.'}

{A>T|'I'll ring on Sundays. There's a place by the flagpole where you get a signal, if you stand on the sledge.'}

{T>A|'You told me.'}

{A>T|'You've gone quiet.'}

{T>A|'I'm looking at the horizon,'} Teo says.

And Aleksi stops reading. He turns round. His ears go red, as they did on the ferry, as they did in the registry office in front of eleven people and a dog; and he kisses him, in the middle of the hall, with the loaf between them, until the woman with the trolley has to go round.

§ third present T
Six.

He does not say goodbye, since they have a rule about that.

{A>T|'Milk,'} Alek says, walking backwards through the gate. {A>T|'Bulbs. The plumber.'}

{T>A|'Milk,'} says Teo. {T>A|'Bulbs.'}

{A>T|'Look after my mother!'}

{M>A|'I'll look after him,'} says Marjatta, and takes hold of his sleeve.

§ third present T
Seven.

They watch it go up from the roof of the car park. It's only a plane. It has a light on the end of each wing, and it doesn't look like anything much. She has got out a knife and is cutting the loaf, on the bonnet, in the rain.

{M>T|'You didn't tell him,'} says his mother-in-law. {M>T|'About the letter from the clinic.'}

{T>M|'It was good news,'} says Teo. He has it in his pocket. He's had it there since Monday; it has gone soft at the folds. {T>M|'They've put us on the list. It could be a year, or it could be in the spring. If I'd said so he would have stayed.'}

She does not say a word. She butters a slice, right out to the edges, and she gives him the heel, which is the best part, and which she has never been known to give away.

{M>T|'Sunday,'} says Marjatta at last. {M>T|'By the flagpole. You'll tell him then, and he will fall off the sledge.'}
