title: The inspector calls twice
cast: M = Inspector Moth / Moth / he
cast: L = Lady Ravenel / Ravenel / she
cast: B = Briggs / - / he
rel: M colleagues B
rel: M enemies L
---
§ third past B
“She did it,” said the Inspector in the car.

“Can't see how, sir,” said Briggs. He was driving; he was always driving. “She was in Paris.”

“She was in Paris the last time.”

That'd been the emeralds, seven years ago. It was before he was put on to this job, but he had heard about it; one couldn't work with Moth and not hear. She'd sent him a postcard after the trial. He kept it pinned up over his desk in the Yard, where other people have a calendar.

§ third past M
“Dear Inspector,” said Lady Ravenel. “You've lost weight. Have they not promoted you yet?”

“Where were you on the night of the ninth?”

“In Paris. I sent you a card.” She poured out tea with her lovely white hands. “Do you take sugar? I forget. I remember that you don't take bribes. It was so inconvenient.”

“I'll have you this time,” said Moth.

“You said that so well in court. And then my poor maid confessed.” She tilted up her head. “I did think of you, you know. I thought: he will be walking up and down. He'll have that vein. It quite made my Christmas.”

He didn't throw the cup. He set it down; he got up and bowed; in the hall his sergeant was upon his knees, with a lens, in front of the umbrella stand.

“French mud, sir?” said Briggs. “That's London clay, is that. And it's wet.”

Behind them the spoon stopped going round.
